#pragma once

#include "core/connectors/files/fileskind.h"
#include "core/format/json.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace splot::tests {

/// A clock that stands still until it is moved.
class StandingClock : public base::Clock
{
public:
    base::WallTime now() const override { return time; }
    base::SteadyTime steady() const override { return time.time_since_epoch(); }
    TimerId after(std::chrono::microseconds, std::function<void()>) override { return 0; }
    void cancel(TimerId) override {}

    base::WallTime time{std::chrono::seconds(1700000000)};
};

/// A folder of files and a connector to it.
class Folder
{
public:
    explicit Folder(const char *objects = "{}") { connect(objects); }

    void connect(const char *objects)
    {
        model::System system;
        system.id = model::SystemId("prices");
        system.settings = {{"folder", folder.path().toStdString()}, {"objects", *format::readJson(objects)}};
        connectors::Surroundings surroundings;
        surroundings.clock = &clock;
        auto made = connectors::makeFilesConnector(system, surroundings);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        connector = std::move(*made);
    }

    void put(const char *name, const QByteArray &content, std::chrono::seconds age = std::chrono::seconds(60))
    {
        const QString path = folder.filePath(QString::fromUtf8(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
        file.write(content);
        file.flush();
        const auto time = std::chrono::floor<std::chrono::milliseconds>(clock.time - age).time_since_epoch();
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(time.count()),
                                 QFileDevice::FileModificationTime));
    }
    QByteArray content(const char *name) const
    {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
    }

    template <class T, class Call> base::Result<T> answer(Call call)
    {
        std::optional<base::Result<T>> got;
        int answers = 0;
        call([&](base::Result<T> result) {
            got = std::move(result);
            ++answers;
        });
        Q_ASSERT(answers == 0); // always later
        const bool came = QTest::qWaitFor([&] { return answers > 0; }, 20000);
        Q_ASSERT(came);
        QCoreApplication::processEvents();
        Q_ASSERT(answers == 1);
        return *got;
    }

    base::Result<connectors::Page> read(const char *object, connectors::Feed feed,
                                        const model::Value &state = {}, std::vector<model::LocalId> ids = {})
    {
        connectors::ReadRequest request;
        request.object = model::ObjectName(object);
        request.feed = feed;
        request.state = state;
        request.ids = std::move(ids);
        return answer<connectors::Page>([&](auto a) { connector->read(request, {}, a); });
    }

    QTemporaryDir folder;
    StandingClock clock;
    std::unique_ptr<connectors::Connector> connector;
};

/// "1 2 !prices.csv:4 -7 complete": ids, bad pieces, gone ids, how it ended.
inline QString told(const base::Result<connectors::Page> &page)
{
    if (!page)
        return QStringLiteral("error: ") + QString::fromStdString(page.error().text());
    QStringList parts;
    for (const auto &r : page->readings)
        parts << QString::fromStdString(r.localId.value);
    for (const auto &b : page->bad)
        parts << QLatin1Char('!') + QString::fromStdString(b.where.value);
    for (const auto &g : page->gone)
        parts << QLatin1Char('-') + QString::fromStdString(g.value);
    if (!page->last)
        parts << QStringLiteral("more");
    if (page->complete)
        parts << QStringLiteral("complete");
    return parts.join(QLatin1Char(' '));
}

} // namespace splot::tests

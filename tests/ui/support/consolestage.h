#pragma once

#include "core/demo/demoworld.h"
#include "core/store/sqlitestore.h"
#include "core/workspace/configurationfolder.h"
#include "ui/common/enginecontrol.h"
#include "ui/common/screen.h"
#include "ui/common/systemlooks.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

namespace splot::tests {

class NoEngine : public ui::EngineControl
{
    Q_OBJECT

public:
    using EngineControl::EngineControl;
    bool canStart() const override { return false; }
    bool runsHere() const override { return false; }
    void start() override {}
    void stop() override {}
    void wake() override {}
};

/// A workspace with the demo's configuration and no data, or the one that SPLOT_DEMO names, and what screens
/// need.
class ConsoleStage
{
public:
    ConsoleStage()
    {
        auto path = qEnvironmentVariable("SPLOT_DEMO");
        if (path.isEmpty()) {
            path = m_folder.filePath(QStringLiteral("demo.splot"));
            auto made = *store::SqliteStore::create(path.toStdString(), {});
            std::vector<store::Document> documents;
            for (const auto &file : demo::demoConfiguration({})) {
                auto document = workspace::ConfigurationFolder::documentOf(file.path);
                document.json = file.text;
                if (!document.kind.empty())
                    documents.push_back(std::move(document));
            }
            if (const auto saved = made->saveDocuments(documents, 0, "tester", "", ui::Workspace::now());
                !saved)
                qFatal("%s", saved.error().text().c_str());
        }
        auto opened = ui::Workspace::open(path);
        if (!opened)
            qFatal("%s", opened.error().text().c_str());
        workspace = std::move(*opened);
        systems = std::make_unique<ui::SystemLooks>(*workspace, theme);
    }

    ui::Console console() { return {theme, *workspace, *systems, engine, undo}; }
    /// A picture of a screen, into the folder that SPLOT_SHOTS names.
    void shoot(QWidget &widget, const QString &name, ui::ThemeChoice choice)
    {
        const auto folder = qEnvironmentVariable("SPLOT_SHOTS");
        if (folder.isEmpty())
            return;
        theme.choose(choice);
        QTest::qWait(50);
        widget.grab().save(
            folder + QLatin1Char('/') + name +
            (choice == ui::ThemeChoice::Dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png")));
    }

    ui::Theme theme;
    NoEngine engine;
    QUndoStack undo;
    std::unique_ptr<ui::Workspace> workspace;
    std::unique_ptr<ui::SystemLooks> systems;

private:
    QTemporaryDir m_folder;
};

} // namespace splot::tests

#include "app/session/installedsecrets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace splot;
using app::InstalledSecrets;
using base::ErrorCode;
using secrets::SealKey;

namespace {
/// A keychain whose answers the test chooses; several stores may share what it holds.
class FakeKeychain : public secrets::Keychain
{
public:
    struct Held
    {
        bool answers = true;
        std::string digits;
    };
    explicit FakeKeychain(std::shared_ptr<Held> held) : m_held(std::move(held)) {}

    base::Result<SealKey> key() override
    {
        if (!m_held->answers)
            return base::fail(ErrorCode::NotConnected, "The keychain is locked.");
        if (m_held->digits.empty())
            return base::fail(ErrorCode::NotFound, "No key.");
        return SealKey::fromHex(m_held->digits, SealKey::Origin::Keychain);
    }
    base::Result<void> keep(const SealKey &key) override
    {
        if (!m_held->answers)
            return base::fail(ErrorCode::NotConnected, "The keychain is locked.");
        m_held->digits = key.hex();
        return {};
    }

private:
    std::shared_ptr<Held> m_held;
};
} // namespace

class InstalledSecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_held = std::make_shared<FakeKeychain::Held>();
        const auto keyFile = m_folder->filePath(QStringLiteral("key"));
        QVERIFY(SealKey::fromOrIntoFile(keyFile.toStdString()));
        qputenv("SPLOT_KEY_FILE", keyFile.toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8()); // for the lock beside the user's key
    }
    void cleanup() { qunsetenv("SPLOT_KEY_FILE"); }

    void theFirstSecretChoosesTheKeychainAndTheFileRemembers()
    {
        auto window = secretsOf(SealKey::Origin::Keychain);
        QVERIFY(window->write("shop", "s1"));
        QCOMPARE(window->origin(), SealKey::Origin::Keychain);
        auto service = secretsOf(SealKey::Origin::File);
        QCOMPARE(service->read("shop").value(), std::string("s1"));
        QVERIFY(service->write("erp", "s2"));
        QCOMPARE(service->origin(), SealKey::Origin::Keychain);
        QCOMPARE(window->read("erp").value(), std::string("s2"));
    }
    void whoChoosesTheKeychainNeedsNoKeyFile()
    {
        qputenv("SPLOT_KEY_FILE", m_folder->filePath(QStringLiteral("none")).toUtf8());
        auto window = secretsOf(SealKey::Origin::Keychain);
        QVERIFY(window->write("shop", "s1"));
        QCOMPARE(window->read("shop").value(), std::string("s1"));
    }
    void withoutAKeychainTheFirstSecretGoesToTheKeyFile()
    {
        m_held->answers = false;
        auto window = secretsOf(SealKey::Origin::Keychain);
        QVERIFY(window->write("shop", "s1"));
        QCOMPARE(window->origin(), SealKey::Origin::File);
        QVERIFY(window->place().find("key") != std::string::npos);
        m_held->answers = true;
        QCOMPARE(secretsOf(SealKey::Origin::Keychain)->read("shop").value(), std::string("s1"));
    }
    void aLockedKeychainIsAnErrorAndNoReasonToLookElsewhere()
    {
        QVERIFY(secretsOf(SealKey::Origin::Keychain)->write("shop", "s1"));
        m_held->answers = false;
        auto locked = secretsOf(SealKey::Origin::File);
        QVERIFY(locked->read("shop").error().code == ErrorCode::NotConnected);
        QVERIFY(locked->write("shop", "s2").error().code == ErrorCode::NotConnected);
        m_held->answers = true;
        QCOMPARE(locked->read("shop").value(), std::string("s1"));
    }
    void aLostKeyIsSaidAndNotReplaced()
    {
        QVERIFY(secretsOf(SealKey::Origin::Keychain)->write("shop", "s1"));
        const std::string held = std::exchange(m_held->digits, {});
        QVERIFY(secretsOf(SealKey::Origin::Keychain)->write("shop", "s2").error().code == ErrorCode::NotFound);
        QVERIFY(m_held->digits.empty());
        m_held->digits = held;
        QCOMPARE(secretsOf(SealKey::Origin::File)->read("shop").value(), std::string("s1"));
    }
    void theKeyMovesAndWhoHasTheFileOpenFollows()
    {
        auto one = secretsOf(SealKey::Origin::File);
        auto other = secretsOf(SealKey::Origin::File);
        QVERIFY(one->write("shop", "s1"));
        QCOMPARE(other->read("shop").value(), std::string("s1"));
        QVERIFY(one->moveTo(SealKey::Origin::Keychain));
        QCOMPARE(other->read("shop").value(), std::string("s1"));
        QVERIFY(other->moveTo(SealKey::Origin::File));
        m_held->answers = false;
        QCOMPARE(one->read("shop").value(), std::string("s1"));
    }
    void aMoveThatFailsLeavesEverything()
    {
        auto store = secretsOf(SealKey::Origin::File);
        QVERIFY(store->write("shop", "s1"));
        m_held->answers = false;
        QVERIFY(!store->moveTo(SealKey::Origin::Keychain));
        QCOMPARE(store->origin(), SealKey::Origin::File);
        QCOMPARE(store->read("shop").value(), std::string("s1"));
    }

private:
    std::unique_ptr<InstalledSecrets> secretsOf(SealKey::Origin preferred) const
    {
        return std::make_unique<InstalledSecrets>(m_folder->filePath(QStringLiteral("a.secrets")).toStdString(), preferred,
                                                  std::make_unique<FakeKeychain>(m_held));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeKeychain::Held> m_held;
};

QTEST_GUILESS_MAIN(InstalledSecretsTest)
#include "tst_installedsecrets.moc"

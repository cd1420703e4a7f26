#include "core/secrets/environmentstore.h"

#include <QTest>

using namespace splot;
using base::ErrorCode;
using secrets::EnvironmentStore;

class EnvironmentStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheVariableOfTheId()
    {
        qputenv("SPLOT_SECRET_SHOP_TOKEN_2", "zażółć");
        EnvironmentStore store;
        QCOMPARE(store.read("shop-token.2").value(), std::string("zażółć"));
        qunsetenv("SPLOT_SECRET_SHOP_TOKEN_2");
    }
    void aMissingOrEmptyVariableIsNotFoundAndNamed()
    {
        EnvironmentStore store;
        for (const bool empty : {false, true}) {
            if (empty)
                qputenv("SPLOT_SECRET_NONE", "");
            const auto secret = store.read("none");
            QVERIFY(!secret);
            QVERIFY(secret.error().code == ErrorCode::NotFound);
            QVERIFY(secret.error().text().find("SPLOT_SECRET_NONE") != std::string::npos);
        }
        qunsetenv("SPLOT_SECRET_NONE");
    }
    void isReadOnly()
    {
        EnvironmentStore store;
        QVERIFY(store.write("a", "b").error().code == ErrorCode::Unsupported);
        QVERIFY(store.remove("a").error().code == ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(EnvironmentStoreTest)
#include "tst_environmentstore.moc"

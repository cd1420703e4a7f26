// The fault proxy as a program, for tests that are no Qt programs.
#include "tests/support/faultproxy.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A proxy on loopback that meets each request with the next of FAULT..., as "
                       "tests/support/netfault.h writes them; it says where it listens."));
    parser.addHelpOption();
    const QCommandLineOption to(QStringLiteral("to"), QStringLiteral("port of the server on 127.0.0.1"),
                                QStringLiteral("port"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("to listen at"),
                                  QStringLiteral("port"), QStringLiteral("0"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("of the jitter"),
                                  QStringLiteral("seed"), QStringLiteral("1"));
    const QCommandLineOption repeat(QStringLiteral("repeat"),
                                    QStringLiteral("begin again after the last fault"));
    parser.addOptions({to, port, seed, repeat});
    parser.addPositionalArgument(QStringLiteral("FAULT"), QStringLiteral("in their order"),
                                 QStringLiteral("FAULT..."));
    parser.process(app);
    if (parser.value(to).toUShort() == 0)
        parser.showHelp(2);
    splot::support::FaultProxy proxy(parser.value(to).toUShort(), parser.value(seed).toUInt(),
                                     parser.value(port).toUShort());
    const QStringList faults = parser.positionalArguments();
    for (const auto &fault : faults)
        proxy.plan(fault);
    if (parser.isSet(repeat))
        proxy.repeat();
    std::printf("listening on %s\n", proxy.url().c_str());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

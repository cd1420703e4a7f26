// Runs a fuzz target over files and folders: the corpus as a test, with any compiler.
#include "tests/fuzz/target.h"

#include <QDirIterator>
#include <QFile>

int main(int argc, char **argv)
{
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        QStringList paths;
        const QString given = QString::fromLocal8Bit(argv[i]);
        if (QFileInfo(given).isFile())
            paths << given;
        for (QDirIterator it(given, QDir::Files); it.hasNext();)
            paths << it.next();
        for (const auto &path : paths) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return 1;
            const QByteArray bytes = file.readAll();
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                   static_cast<std::size_t>(bytes.size()));
            ++files;
        }
    }
    std::printf("%d inputs\n", files);
    return files > 0 ? 0 : 1;
}

#include "app/commandline/terminal.h"

#include <QFile>
#include <QtGlobal>

#include <cstdio>
#include <iostream>
#include <iterator>

#ifdef Q_OS_WIN
#include <windows.h>

#include <io.h>
#else
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace splot::app {

namespace {
/// Turns the echo of the standard input off while it lives.
class Silence
{
public:
#ifdef Q_OS_WIN
    Silence()
    {
        GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &m_before);
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~Silence()
    {
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before);
    }

private:
    DWORD m_before = 0;
#else
    Silence()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

private:
    termios m_before{};
#endif
};

#ifdef Q_OS_WIN
bool isTerminal(std::FILE *stream)
{
    return _isatty(_fileno(stream)) != 0;
}
#else
bool isTerminal(std::FILE *stream)
{
    return isatty(fileno(stream)) != 0;
}
#endif

std::string withoutLineEnd(std::string text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return text;
}
} // namespace

bool Terminal::outputIsTerminal()
{
    return isTerminal(stdout);
}

bool Terminal::errorIsTerminal()
{
    return isTerminal(stderr);
}

bool Terminal::inputIsTerminal()
{
    return isTerminal(stdin);
}

int Terminal::width()
{
    if (!outputIsTerminal())
        return 0;
#ifdef Q_OS_WIN
    CONSOLE_SCREEN_BUFFER_INFO info;
    return GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info)
               ? info.srWindow.Right - info.srWindow.Left + 1
               : 0;
#else
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
#endif
}

base::Result<std::string> Terminal::askSecret(const std::string &question)
{
    if (!inputIsTerminal())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "There is no terminal to ask for the secret; give it by "
                                                     "--secret-env NAME or --secret-fd NUMBER."));
    std::cerr << question << ": " << std::flush;
    std::string answer;
    {
        const Silence silence;
        std::getline(std::cin, answer);
    }
    std::cerr << "\n";
    return withoutLineEnd(std::move(answer));
}

std::string Terminal::readLine()
{
    std::string line;
    std::getline(std::cin, line);
    return withoutLineEnd(std::move(line));
}

std::string Terminal::readAll()
{
    return {std::istreambuf_iterator<char>(std::cin), {}};
}

base::Result<std::string> Terminal::readDescriptor(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "The file descriptor %1 is not open for reading."),
                          {std::to_string(descriptor)});
    return withoutLineEnd(file.readAll().toStdString());
}

base::Result<std::string> Terminal::readFile(const std::string &path)
{
    if (path == "-")
        return readAll();
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound,
                          QT_TRANSLATE_NOOP("splot", "The file %1 cannot be read."), {path},
                          file.errorString().toStdString());
    return file.readAll().toStdString();
}

} // namespace splot::app

#pragma once

#include <QString>

namespace splot::bench {

/// The workspaces that the window is measured on; files that are there are kept. Ends the program when one
/// cannot be written.
class WindowData
{
public:
    explicit WindowData(QString folder) : m_folder(std::move(folder)) {}

    QString demo() const { return m_folder + QStringLiteral("/demo.splot"); }
    QString big() const { return m_folder + QStringLiteral("/big.splot"); }
    QString flows() const { return m_folder + QStringLiteral("/flows.splot"); }
    QString mapper() const { return m_folder + QStringLiteral("/mapper.splot"); }

    /// `big` has so many records, and as many failed messages in 200 cases.
    void make(int big);
    /// Counts and decisions of `rate` changes a second on `flows`, as an engine commits them, for `seconds`.
    void feed(int rate, int seconds);

private:
    void makeDemo();
    void makeBig(int count);
    void makeFlows();
    void makeMapper();

    QString m_folder;
};

} // namespace splot::bench

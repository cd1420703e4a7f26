#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace splot::support {

/// A file system under SQLite that loses power: after a given number of writes and syncs every call fails,
/// and what was not synced is then kept or lost piece by piece. It becomes SQLite's default for this process;
/// one at a time.
class PowerLossVfs
{
public:
    PowerLossVfs();
    ~PowerLossVfs();

    /// The power goes at the `operation`-th write, truncation or sync from now (1 is the next); 0: never.
    void loseAt(std::int64_t operation);
    /// Only that one operation fails, and the next ones work again.
    void failAt(std::int64_t operation);
    /// Off: what is written meanwhile brings the loss no nearer.
    void count(bool on);
    bool lost() const;
    /// Whether the operation of failAt came.
    bool failed() const;
    /// Writes, truncations and syncs since loseAt.
    std::int64_t operations() const;
    /// How many files were opened through it: 0 means that Qt brings an SQLite of its own.
    std::int64_t opened() const;
    /// Once everything is closed: puts every file of `folder` into a state in which the disk may have left
    /// it. `keep` is asked for each piece that was not synced.
    void comeBack(const std::string &folder, const std::function<bool()> &keep);

    struct Parts;

private:
    std::unique_ptr<Parts> m_parts;
};

} // namespace splot::support

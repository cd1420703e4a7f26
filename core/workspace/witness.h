#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace splot::workspace {

/// What was seen last of a workspace.
struct Sighting
{
    std::int64_t count = 0;  ///< grows while an engine runs on it
    std::string place;       ///< its file
    bool stillThere = false; ///< when asked: whether a file is at that place
};

/// A memory outside the workspace, kept for the user of this machine: an engine sees by it that its workspace
/// is an older copy, or one of two.
class Witness
{
public:
    virtual ~Witness() = default;
    /// Nothing: no engine of this user ran on it here.
    virtual base::Result<std::optional<Sighting>> last(const std::string &workspace) = 0;
    virtual base::Result<void> keep(const std::string &workspace, const Sighting &sighting) = 0;
};

/// One small file a workspace in a folder, replaced as a whole.
class FileWitness : public Witness
{
public:
    explicit FileWitness(std::string folder) : m_folder(std::move(folder)) {}

    /// A file that cannot be read counts as none.
    base::Result<std::optional<Sighting>> last(const std::string &workspace) override;
    /// Rejected: the folder cannot be written.
    base::Result<void> keep(const std::string &workspace, const Sighting &sighting) override;

private:
    std::string m_folder;
};

} // namespace splot::workspace

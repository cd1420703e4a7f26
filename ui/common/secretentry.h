#pragma once

#include "ui/common/workspace.h"

namespace splot::ui {

/// A secret that a person typed for a setting.
struct TypedSecret
{
    std::string setting;
    std::string text;
};

/// Hands typed secrets to the running engine, sealed for it, so that no byte of them is written into the
/// workspace. On the window's thread.
class SecretEntry
{
public:
    explicit SecretEntry(Workspace &workspace) : m_workspace(workspace) {}

    using Kept = std::function<void(base::Result<model::Object>)>;
    /// Keeps each as `PREFIX.SETTING`, then `done` gets {setting: "secret:PREFIX.SETTING"}. NotConnected: no
    /// engine runs.
    void keep(const std::string &prefix, const std::vector<TypedSecret> &typed, QObject *context, Kept done);
    /// What was kept for something that is not wanted after all.
    void forget(const model::Object &kept);

private:
    base::Result<std::string> key();

    Workspace &m_workspace;
};

} // namespace splot::ui

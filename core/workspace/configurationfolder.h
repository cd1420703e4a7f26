#pragma once

#include "core/base/result.h"
#include "core/store/store.h"

namespace splot::workspace {

/// A folder with one stable JSON file for each document of a configuration, as people keep it in git:
/// `entity/Customer.json`, `mapping/shop/Customer/Customer.json`. A file `splot.json` marks it.
class ConfigurationFolder
{
public:
    explicit ConfigurationFolder(std::string path) : m_path(std::move(path)) {}

    /// Makes the folder hold exactly these documents: rewrites what differs, removes the files of others.
    /// Rejected: the folder holds something else.
    base::Result<int> write(const std::vector<store::Document> &documents) const;
    /// NotFound: there is no such folder, or it has no mark.
    base::Result<std::vector<store::Document>> read() const;

    /// `mapping/shop/party.party/Customer.json`: signs that some file system does not take are written as
    /// %2A.
    static std::string fileOf(const store::Document &document);
    /// The kind and id that a file stands for; empty kind: none.
    static store::Document documentOf(const std::string &file);

private:
    base::Result<bool> isMarked() const;

    std::string m_path;
};

/// What has to be saved to come from `current` to `wanted`: new and different documents, and removed ones
/// with no JSON. Layout, the order of members and standard values that are written out make no difference.
std::vector<store::Document> changedDocuments(const std::vector<store::Document> &current,
                                              const std::vector<store::Document> &wanted);

} // namespace splot::workspace

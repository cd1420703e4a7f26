#include "app/session/installation.h"

#include "app/commandline/texts.h"
#include "app/session/installedsecrets.h"
#include "core/connectors/curlhttpclient.h"
#include "core/connectors/files/fileskind.h"
#include "core/connectors/rest/descriptor/shipped.h"
#include "core/connectors/rest/restkind.h"
#include "core/connectors/threadedhttpclient.h"

#include <QFileInfo>

namespace splot::app {

namespace {
/// Beside the user's key: what a restored copy of a workspace does not bring along.
std::string witnessFolder()
{
    return QFileInfo(QString::fromStdString(secrets::SealKey::userFile())).path().toStdString() +
           "/workspaces";
}
} // namespace

Installation::Installation(const std::string &workspaceFile, secrets::SealKey::Origin secretsKey)
    : m_http(std::make_unique<connectors::ThreadedHttpClient>(
          [] { return std::make_unique<connectors::CurlHttpClient>(); })),
      m_witness(witnessFolder())
{
    if (!workspaceFile.empty()) {
        m_folder = QFileInfo(QString::fromStdString(workspaceFile)).absolutePath().toStdString();
        m_descriptors = m_folder + "/connectors";
        const std::string name =
            QFileInfo(QString::fromStdString(workspaceFile)).completeBaseName().toStdString();
        m_secrets = std::make_unique<InstalledSecrets>(m_folder + "/" + name + ".secrets", secretsKey);
    }
    m_registry.add(connectors::filesConnectorInfo(), connectors::makeFilesConnector);
    takeDescriptors();
}

Installation::~Installation() = default;

void Installation::takeDescriptors()
{
    if (!m_descriptors.empty())
        m_files = connectors::descriptorFiles(m_descriptors);
    m_problems.clear();
    for (const auto &bad : connectors::addRestConnectors(m_registry, m_descriptors)) {
        for (const auto &problem : bad.problems)
            m_problems.push_back(bad.file + ": " + problem.where + ": " + say(problem.message));
    }
}

bool Installation::renew()
{
    if (m_descriptors.empty() || connectors::descriptorFiles(m_descriptors) == m_files)
        return false;
    takeDescriptors();
    return true;
}

connectors::Surroundings Installation::surroundings()
{
    return {&m_clock, &m_random, m_http.get(), m_secrets.get(), m_folder};
}

} // namespace splot::app

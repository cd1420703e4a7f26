#include "ui/settings/transferpart.h"

#include "core/workspace/configurationcodec.h"
#include "core/workspace/configurationfolder.h"
#include "ui/common/layouts.h"
#include "ui/settings/transferdialog.h"

#include <QFileDialog>

namespace splot::ui {

TransferPart::TransferPart(const Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    auto *out = button(tr("Write the configuration into a folder ..."), this),
         *in = button(tr("Take a configuration over ..."), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(out);
    row->addWidget(in);
    row->addStretch(1);
    connect(out, &QPushButton::clicked, this, [this] {
        const auto folder = QFileDialog::getExistingDirectory(this, tr("A new or empty folder"));
        if (!folder.isEmpty())
            exportTo(folder);
    });
    connect(in, &QPushButton::clicked, this, [this] {
        const auto folder =
            QFileDialog::getExistingDirectory(this, tr("The folder of another workspace's configuration"));
        if (!folder.isEmpty())
            importFrom(folder);
    });
}

void TransferPart::exportTo(const QString &folder)
{
    m_question = m_console.workspace.ask(
        Lane::Slow, this,
        [path = folder.toStdString(),
         configuration = m_console.workspace.configuration()](store::Reader &reader) -> base::Result<int> {
            auto documents = workspace::writeConfiguration(*configuration);
            SPLOT_ASSIGN(const auto stored, reader.documents());
            std::copy_if(stored.begin(), stored.end(), std::back_inserter(documents), workspace::goesBeside);
            SPLOT_TRY(workspace::ConfigurationFolder(path).write(documents));
            return static_cast<int>(documents.size());
        },
        [this, folder](const base::Result<int> &written) {
            if (written)
                emit told(
                    tr("%n documents are in %1; no secret and no record is among them.", nullptr, *written)
                        .arg(folder));
            else
                emit failed(written.error());
        });
}

void TransferPart::importFrom(const QString &folder)
{
    m_question = m_console.workspace.ask(
        Lane::Slow, this,
        [path = folder.toStdString()](store::Reader &reader) -> base::Result<workspace::Transfer> {
            SPLOT_ASSIGN(auto incoming, workspace::ConfigurationFolder(path).read());
            SPLOT_ASSIGN(auto current, reader.documents());
            SPLOT_ASSIGN(const auto catalogue, reader.state(workspace::catalogueState));
            return workspace::Transfer::make(std::move(incoming), std::move(current),
                                             workspace::readCatalogue(catalogue));
        },
        [this, folder](base::Result<workspace::Transfer> transfer) {
            if (!transfer) {
                emit failed(transfer.error());
                return;
            }
            TransferDialog dialog(m_console, std::move(*transfer), folder, this);
            if (dialog.exec() == QDialog::Accepted)
                emit told(tr("The configuration is taken over."));
        });
}

} // namespace splot::ui

#include "app/commands/commands.h"

namespace splot::app {

Commands allCommands()
{
    Commands all;
    addWorkspaceCommands(all);
    addDemoCommand(all);
    addSystemCommands(all);
    addDocumentCommands(all);
    addMappingCommands(all);
    addOwnershipCommands(all);
    addPlanCommands(all);
    addEngineCommands(all);
    addInboxCommands(all);
    addRepairCommands(all);
    addRecipeCommands(all);
    addMatchCommands(all);
    addRecordCommands(all);
    addFolderCommands(all);
    addConnectorCommands(all);
    addSecretCommands(all);
    addAlertCommands(all);
    return all;
}

} // namespace splot::app

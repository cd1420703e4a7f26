#pragma once

#include "app/commandline/command.h"

namespace splot::app {

/// All commands in the order of the help.
Commands allCommands();

void addWorkspaceCommands(Commands &to); // init, status, flows, backup, audit, check
void addDemoCommand(Commands &to);        // demo
void addSystemCommands(Commands &to);    // system ...
void addDocumentCommands(Commands &to);  // entity, map, lookup: list, show, set, remove
void addMappingCommands(Commands &to);   // map start, map line
void addOwnershipCommands(Commands &to); // own
void addEngineCommands(Commands &to);    // run, serve
void addPlanCommands(Commands &to);      // plan, approve, reconcile, reconcile schedule, revert, release
void addInboxCommands(Commands &to);     // inbox list, show, assign, note, hold ...
void addRepairCommands(Commands &to);    // inbox retry, discard, edit, accept, reject
void addRecipeCommands(Commands &to);    // recipe
void addMatchCommands(Commands &to);     // match
void addRecordCommands(Commands &to);    // records, trace
void addFolderCommands(Commands &to);    // export, import, history
void addConnectorCommands(Commands &to); // connector, functions
void addDescriptorTest(Commands &to);    // connector test
void addSecretCommands(Commands &to);    // secret
void addAlertCommands(Commands &to);     // alert

} // namespace splot::app

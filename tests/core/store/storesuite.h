#pragma once

#include "core/model/states.h"
#include "tests/core/store/samples.h"

#include <QTest>

namespace splot::store {

/// What every back end of the store must do; a test program derives from it and says how a store is made.
class StoreSuite : public QObject
{
    Q_OBJECT

protected:
    /// A new, empty workspace.
    virtual std::unique_ptr<Store> make() = 0;
    /// Another connection to the workspace that `make` made last.
    virtual std::unique_ptr<Store> connectAgain() = 0;
    /// A place for a new file, made unique by `name`.
    virtual std::string freshPath(const char *name) = 0;

private slots:
    void init();
    void cleanup() { m_store.reset(); }

    // Transactions
    void refusesATransactionInsideAnother();
    void refusesToEndWhatWasNotBegun();
    void rollsBackWhatWasWritten();
    void whatIsCommittedIsSeenByOthers();
    void aFailedWriteSpoilsTheWholeTransaction();
    void forgetsFieldsOfARolledBackTransaction();

    // Changes
    void keepsEveryPartOfAChange();
    void keepsTheBodyWhenOnlyTheStateChanges();
    void givesChangesOfAStateInOrder();
    void findsOpenChangesOfAnObject();
    void findsChangesThatWait();
    void remembersAWebhookOnce();
    void keepsOpaqueState();

    // Records and links
    void keepsEveryPartOfARecord();
    void keepsFieldsThatTheSchemaLost();
    void refusesARecordOfAnUnknownEntity();
    void followsReferences();
    void replacesMatchValues();
    void listsRecordsByEntity();
    void keepsEveryPartOfALink();
    void refusesASecondLinkOfAnObject();
    void listsLinksOfAnObject();
    void linksOfARecordFollowWhatIsSaved();
    void deliveriesOfARecordFollowWhatIsSaved();
    void whatIsRolledBackWasNeverRead();

    // Deliveries
    void keepsEveryPartOfADelivery();
    void readyOnesComeLiveFirstOldestFirst();
    void findsWhatIsDueAndWhenTheNextIs();
    void neverOverwritesAnAnsweredAttempt();

    // Steps of the state machines
    void takesOnlyTheStepsOfTheTables_data();
    void takesOnlyTheStepsOfTheTables();
    void quarantineNeedsACase();

    // Holds, cases, decisions
    void keepsOneHoldForEachReason();
    void keepsEveryPartOfACase();
    void countsItemsOfACase();
    void resolvesACaseWithItsLastItem();
    void settlesOnlyWhatMatches();
    void findsAndSettlesWhatCouldNotBeRead();
    void aNewItemReopensAResolvedCase();
    void savingAnItemMovesItsCase();
    void decisionsComeNewestFirst();
    void decisionsOfASystemComeByTime();

    // Configuration, commands, lease, housekeeping
    void versionsDocuments();
    void refusesAStaleConfiguration();
    void keepsCommandsAndTheWishToCancel();
    void oneEngineHoldsTheLease();
    void aLeaseWithoutABeatIsTaken();
    void serveAsksAnEmbeddedEngineToYield();
    void aSnapshotIsPrivate();
    void aBackupHoldsWhatWasCommitted();
    void erasesAPerson();
    void noticesWhatOthersCommit();

    // Retention
    void prunesBodiesOfWhatIsFinished();
    void prunesDecisionsButTheLastOfEachKind();
    void prunesChangesThatExplainNothing();
    void prunesAttemptsButTheLastOfADelivery();
    void prunesCasesThatAreResolved();
    void prunesCommandsButTheLastOfAKind();
    void prunesInPieces();

protected:
    Store &store() { return *m_store; }
    model::RecordId someRecord();

private:
    void takesStep(const std::string &machine, int from, int to, bool allowed);

    std::unique_ptr<Store> m_store;
};

} // namespace splot::store

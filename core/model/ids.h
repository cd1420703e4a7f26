#pragma once

#include "core/base/id.h"

namespace splot::model {

using RecordId = base::NumberId<struct RecordTag>;
using ChangeId = base::NumberId<struct ChangeTag>;
using LinkId = base::NumberId<struct LinkTag>;
using DeliveryId = base::NumberId<struct DeliveryTag>;
using CaseId = base::NumberId<struct CaseTag>;

using SystemId = base::TextId<struct SystemTag>;   ///< chosen by people: "shop"
using EntityId = base::TextId<struct EntityTag>;   ///< "Customer"
using ObjectName = base::TextId<struct ObjectTag>; ///< as the system names it: "party.party"
using LocalId = base::TextId<struct LocalTag>;     ///< the id of an object inside its system, as text

} // namespace splot::model

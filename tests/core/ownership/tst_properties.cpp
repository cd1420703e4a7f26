#include "orderworld.h"

#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace orderworld;

namespace {
const std::vector<SystemId> systems{shop, erp, desk};

/// One random change; numbers instead of values, so that RapidCheck can show and shrink it.
struct Move
{
    int system = 0;                           ///< index; 3: a person
    std::vector<std::tuple<int, int>> values; ///< path, value (0: empty)
    bool first = false;
    int back = 0; ///< how far in the past it is dated
};

void showValue(const Move &move, std::ostream &out)
{
    out << "{system " << move.system << (move.first ? " first" : "") << " back " << move.back << ":";
    for (const auto &[path, value] : move.values)
        out << " " << path << "=" << value;
    out << "}";
}

using Paths = std::vector<const char *>;

rc::Gen<Move> moves(const Paths &paths)
{
    const auto value =
        rc::gen::tuple(rc::gen::inRange(0, static_cast<int>(paths.size())), rc::gen::inRange(0, 4));
    return rc::gen::build<Move>(
        rc::gen::set(&Move::system, rc::gen::weightedElement<int>({{5, 0}, {5, 1}, {5, 2}, {1, 3}})),
        rc::gen::set(&Move::values, rc::gen::container<std::vector<std::tuple<int, int>>>(value)),
        rc::gen::set(&Move::first, rc::gen::weightedElement<bool>({{1, true}, {3, false}})),
        rc::gen::set(&Move::back, rc::gen::weightedElement<int>({{4, 0}, {1, 1}, {1, 2}, {1, 5}})));
}

Incoming incoming(World &w, const Paths &paths, const Move &move)
{
    Incoming in = w.change(move.system < 3 ? systems[static_cast<std::size_t>(move.system)] : SystemId(), {});
    if (move.system == 3) {
        in.right = Right::Person;
        in.person = "clerk";
    }
    in.first = move.first && move.system < 3;
    in.at.micros -= move.back;
    for (const auto &[path, number] : move.values) {
        const std::string name = paths[static_cast<std::size_t>(path)];
        const bool item = name.ends_with(']');
        const Value full = item ? Value(true) : Value("v" + std::to_string(number));
        in.changed.set(w.key(name.c_str()), number == 0 ? Value() : full);
    }
    return in;
}

bool sameRecord(const Record &a, const Record &b)
{
    return a.values == b.values && a.provenance == b.provenance && a.version == b.version &&
           a.stages == b.stages && a.handovers == b.handovers && a.presence == b.presence;
}

model::Entity flippingEntity()
{
    auto e = plainEntity();
    e.ownership.fields["name"] =
        staged({{"left = \"v1\"", shop}, {"left = \"v2\"", desk}, {"left = \"v3\"", erp}});
    e.ownership.fields["asked"] = staged({{"name = \"v1\"", erp}, {{}, shop}}, Reaction::Propose);
    e.ownership.fields["lines[].quantity"] = staged({{"seen = \"v1\"", erp}, {{}, desk}});
    return e;
}

const Paths allPaths{"name",
                     "left",
                     "asked",
                     "filled",
                     "mood",
                     "seen",
                     "seenFilled",
                     "lines[A]",
                     "lines[B]",
                     "lines[A].quantity",
                     "lines[A].picked",
                     "lines[B].quantity",
                     "lines[B].sku"};

/// The values of every system in its own order, the systems interleaved by chance.
std::vector<Incoming> interleaved(const std::vector<Incoming> &all, unsigned seed)
{
    std::map<SystemId, std::vector<Incoming>> bySystem;
    std::vector<SystemId> turns;
    for (const auto &in : all) {
        bySystem[in.system].push_back(in);
        turns.push_back(in.system);
    }
    std::shuffle(turns.begin(), turns.end(), std::mt19937(seed));
    std::map<SystemId, std::size_t> next;
    std::vector<Incoming> out;
    for (const auto &system : turns)
        out.push_back(bySystem[system][next[system]++]);
    return out;
}
} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void applyingAChangeTwiceChangesNothing()
    {
        for (const auto &entity : {plainEntity(), flippingEntity()}) {
            QVERIFY(rc::check([&] {
                World w(entity);
                for (const auto &move : *rc::gen::container<std::vector<Move>>(moves(allPaths))) {
                    const Incoming in = incoming(w, allPaths, move);
                    w.apply(in);
                    const Record once = w.record;
                    w.apply(in);
                    RC_ASSERT(!w.last.changed);
                    RC_ASSERT(sameRecord(w.record, once));
                }
            }));
        }
    }
    void theVersionCountsChangesAndOnlyThem()
    {
        QVERIFY(rc::check([] {
            World w(flippingEntity());
            for (const auto &move : *rc::gen::container<std::vector<Move>>(moves(allPaths))) {
                const Record before = w.record;
                w.apply(incoming(w, allPaths, move));
                RC_ASSERT(w.last.changed == !sameRecord(w.record, before));
                RC_ASSERT(w.record.version == before.version + (w.last.changed ? 1 : 0));
            }
        }));
    }
    void newestDoesNotDependOnTheOrderOfArrival()
    {
        for (const char *path : {"seen", "seenFilled"}) {
            QVERIFY(rc::check([path] {
                const Paths paths{path};
                World w;
                std::vector<Incoming> all;
                for (auto move : *rc::gen::container<std::vector<Move>>(moves(paths))) {
                    move.back = 0;
                    move.system %= 3;
                    move.first = false;
                    all.push_back(incoming(w, paths, move));
                }
                World other;
                for (const auto &in : all)
                    w.apply(in);
                for (const auto &in : interleaved(all, *rc::gen::arbitrary<unsigned>()))
                    other.apply(in);
                RC_ASSERT(w.record.values == other.record.values);
            }));
        }
    }
    void theOwnersValueDoesNotDependOnWhenOthersWrite()
    {
        QVERIFY(rc::check([] {
            const Paths paths{"name", "left", "asked"};
            World w;
            w.linked = {shop, erp, desk};
            std::vector<Incoming> all;
            for (auto move : *rc::gen::container<std::vector<Move>>(moves(paths))) {
                move.system %= 3;
                all.push_back(incoming(w, paths, move));
            }
            World other = w;
            for (const auto &in : all)
                w.apply(in);
            for (const auto &in : interleaved(all, *rc::gen::arbitrary<unsigned>()))
                other.apply(in);
            for (const auto &path : {"name", "left", "asked"}) { // else it is the trust order's to say
                const auto key = *model::keyFromPath(*w.schema, path);
                const bool spoke = std::ranges::any_of(
                    all, [&](const Incoming &in) { return in.system == erp && in.changed.find(key); });
                const auto *one = w.record.values.find(key);
                const auto *two = other.record.values.find(key);
                RC_ASSERT(!spoke || (one ? *one : Value()) == (two ? *two : Value()));
            }
        }));
    }
    void provisionalValuesDoNotDependOnWhoJoinsFirst()
    {
        QVERIFY(rc::check([] {
            World a;
            std::vector<Incoming> all;
            for (const auto &system : {shop, desk, SystemId("crm"), SystemId("wms")}) {
                Incoming in =
                    a.change(system, {{"name", *rc::gen::element(Value(), Value("x"), Value("y"))}});
                in.first = true;
                all.push_back(in);
            }
            World b = a;
            for (const auto &in : all)
                a.apply(in);
            for (const auto &in : interleaved(all, *rc::gen::arbitrary<unsigned>()))
                b.apply(in);
            const auto show = [](const Value &v) { return v.toText() + ";"; };
            std::string inputs;
            for (const auto &in : all)
                inputs += show(*in.changed.find(a.key("name")));
            RC_LOG(inputs);
            RC_ASSERT(a.text("name") == b.text("name"));
        }));
    }
    void theOwnerHoldsUnlessByRight()
    {
        QVERIFY(rc::check([] {
            const Paths paths{"name", "left", "asked", "filled"};
            World w;
            std::map<FieldKey, Value> owners; // the owner's last word
            std::set<FieldKey> byRight;       // written by a person since
            for (const auto &move : *rc::gen::container<std::vector<Move>>(moves(paths))) {
                const Incoming in = incoming(w, paths, move);
                w.apply(in);
                for (const auto &entry : in.changed) {
                    if (in.system == erp) {
                        owners[entry.key] = entry.value;
                        byRight.erase(entry.key);
                    } else if (in.right == Right::Person) {
                        byRight.insert(entry.key);
                    }
                }
                for (const auto &[key, value] : owners) {
                    const bool blankGivesWay = key == w.key("filled") && value.isBlank();
                    if (byRight.contains(key) || blankGivesWay)
                        continue;
                    RC_ASSERT(*w.record.values.find(key) == value);
                    RC_ASSERT(!w.rules->maySend(w.record, key, erp));
                }
            }
        }));
    }
    void everyRejectedDifferenceHasAVerdict()
    {
        QVERIFY(rc::check([] {
            const Paths paths{"name", "left", "asked", "filled", "mood", "seen", "seenFilled"};
            World w(flippingEntity());
            for (const auto &move : *rc::gen::container<std::vector<Move>>(moves(paths))) {
                const Incoming in = incoming(w, paths, move);
                w.apply(in);
                for (const auto &entry : in.changed) {
                    const Value *now = w.record.values.find(entry.key);
                    const bool differs =
                        now ? !(*now == entry.value) && !(now->isBlank() && entry.value.isBlank())
                            : !entry.value.isBlank();
                    const auto rejected = std::ranges::count_if(w.last.verdicts, [&](const auto &v) {
                        return !v.presence && v.key == entry.key && v.wished == entry.value &&
                               v.verdict != Verdict::Accepted && v.verdict != Verdict::Provisional;
                    });
                    RC_ASSERT(!differs || rejected >= 1);
                }
            }
        }));
    }
};

QTEST_APPLESS_MAIN(PropertiesTest)
#include "tst_properties.moc"

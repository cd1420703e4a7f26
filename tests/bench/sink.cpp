// The HTTP target of the reference jobs: one thread, epoll, loopback only (Linux). Prints "listening" when it
// listens.
//
//   sink PORT [FAIL_PER_MILLE=20] [DELAY_MS=0]
//
// POST /orders  one JSON order, with an Idempotency-Key header:
//     400  no key, or a mapped field is missing
//     503  for FAIL_PER_MILLE of the attempts, by a hash of the order and the attempt's number: the same in
//     each run 422  the currency is ZZZ: it can never succeed 200  taken. Again under the same key: a repeat,
//     and the first answer again; under another key: doubled
// PUT /orders/ORDER  the whole order anew: 400, 404, 503 as above, else 200
// GET  /stats   counters as JSON; GET /orders: "ORDER ACCEPTED REFUSED ATTEMPTS" a line
// POST /reset?fail=20&delay=0  forgets everything
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

struct OrderState
{
    uint32_t attempts = 0, accepted = 0, rejected = 0;
    int64_t cents = 0; // its total as it stands
    std::string key;   // under which it was accepted
};

struct Stats
{
    uint64_t requests = 0, ok = 0, unique = 0, repeats = 0, doubled = 0, s503 = 0, s422 = 0,
             rejected_keys = 0, updates = 0;
    uint64_t no_key = 0, bad_body = 0, status_unmapped = 0;
    int64_t total_cents = 0;    // over first acceptances
    int64_t held_cents = 0;     // of all orders as they stand
    double first = 0, last = 0; // wall clock, first request and last 200/422 that told something new
    uint64_t conns = 0, max_conns = 0, open = 0;
};

Stats st;
std::unordered_map<std::string, OrderState> orders;
int failPerMille = 20;
int delayMs = 0;

double now()
{
    timespec ts;
    clock_gettime(CLOCK_REALTIME, &ts);
    return double(ts.tv_sec) + double(ts.tv_nsec) * 1e-9;
}

uint64_t hashKey(std::string_view k, uint32_t attempt)
{
    uint64_t h = 1469598103934665603ull ^ (uint64_t(attempt) * 0x9E3779B97F4A7C15ull);
    for (unsigned char c : k) {
        h ^= c;
        h *= 1099511628211ull;
    }
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdull;
    h ^= h >> 33;
    return h;
}

struct Conn
{
    int fd = -1;
    std::string in, out;
    size_t outPos = 0;
    bool close = false;
    bool waiting = false; // one delayed answer is pending
};

struct Delayed
{
    double due;
    int fd;
    uint64_t gen;
    std::string text;
};

std::vector<Conn *> conns;
std::vector<uint64_t> gens;
std::deque<Delayed> delayed;
int ep;

bool ieq(std::string_view a, const char *b)
{
    size_t n = strlen(b);
    return a.size() == n && strncasecmp(a.data(), b, n) == 0;
}

const char *reason(int s)
{
    switch (s) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 422:
        return "Unprocessable Entity";
    case 503:
        return "Service Unavailable";
    }
    return "Status";
}

std::string answer(int status, std::string_view body, bool close, const char *type = "application/json")
{
    char head[256];
    int n = snprintf(head, sizeof head, "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n%s\r\n",
                     status, reason(status), type, body.size(), close ? "Connection: close\r\n" : "");
    std::string r(head, size_t(n));
    r.append(body);
    return r;
}

// value text that follows "name": in a JSON body (first occurrence), or empty
std::string_view field(std::string_view body, std::string_view quoted)
{
    size_t p = body.find(quoted);
    if (p == std::string_view::npos)
        return {};
    p += quoted.size();
    while (p < body.size() && (body[p] == ' ' || body[p] == ':' || body[p] == '\n'))
        ++p;
    return body.substr(p);
}

int64_t centsOf(std::string_view total)
{
    char buf[40];
    size_t n = std::min(total.size(), sizeof buf - 1);
    memcpy(buf, total.data(), n);
    buf[n] = 0;
    return llround(strtod(buf, nullptr) * 100.0);
}

void hold(OrderState &order, int64_t cents)
{
    st.held_cents += cents - order.cents;
    order.cents = cents;
    st.last = now();
}

/// Counts the request; false: a mapped field is missing.
bool isWhole(std::string_view body)
{
    ++st.requests;
    if (st.first == 0)
        st.first = now();
    auto total = field(body, "\"total\""), cust = field(body, "\"customer\""),
         lines = field(body, "\"lines\""), status = field(body, "\"status\"");
    if (total.empty() || !(isdigit((unsigned char)total[0])) || cust.empty() || cust[0] != '{' ||
        lines.empty() || lines[0] != '[' || status.empty() || field(body, "\"currency\"").empty()) {
        ++st.bad_body;
        return false;
    }
    if (!(status.size() > 1 && status[1] >= 'A' && status[1] <= 'Z'))
        ++st.status_unmapped;
    return true;
}

int order(std::string_view key, std::string_view body)
{
    if (!isWhole(body))
        return 400;
    if (key.empty()) {
        ++st.no_key;
        return 400;
    }
    auto id = field(body, "\"order_id\"");
    id = id.size() > 1 ? id.substr(1, id.find('"', 1) - 1) : std::string_view();
    OrderState &k = orders[std::string(id)];
    uint32_t attempt = k.attempts++;
    if (k.accepted > 0 && k.key == key) {
        ++st.repeats;
        return 200;
    }
    if (hashKey(id, attempt) % 1000 < uint64_t(failPerMille)) {
        ++st.s503;
        return 503;
    }
    if (field(body, "\"currency\"").substr(0, 5) == "\"ZZZ\"") {
        ++st.s422;
        if (k.rejected++ == 0) {
            ++st.rejected_keys;
            st.last = now();
        }
        return 422;
    }
    ++st.ok;
    if (k.accepted++ == 0) {
        ++st.unique;
        k.key = key;
        const int64_t cents = centsOf(field(body, "\"total\""));
        st.total_cents += cents;
        hold(k, cents);
    } else {
        ++st.doubled;
    }
    return 200;
}

int update(std::string_view id, std::string_view body)
{
    if (!isWhole(body))
        return 400;
    auto known = orders.find(std::string(id));
    if (known == orders.end() || known->second.accepted == 0)
        return 404;
    if (hashKey(id, known->second.attempts++) % 1000 < uint64_t(failPerMille)) {
        ++st.s503;
        return 503;
    }
    ++st.updates;
    hold(known->second, centsOf(field(body, "\"total\"")));
    return 200;
}

std::string statsJson()
{
    rusage ru;
    getrusage(RUSAGE_SELF, &ru);
    double cpu = double(ru.ru_utime.tv_sec + ru.ru_stime.tv_sec) +
                 double(ru.ru_utime.tv_usec + ru.ru_stime.tv_usec) * 1e-6;
    char b[900];
    int n = snprintf(
        b, sizeof b,
        "{\"requests\":%llu,\"ok\":%llu,\"unique\":%llu,\"repeats\":%llu,\"doubled\":%llu,\"s503\":%llu,"
        "\"s422\":%llu,\"updates\":%llu,\"held_cents\":%lld,"
        "\"rejected_keys\":%llu,\"no_key\":%llu,\"bad_body\":%llu,\"status_unmapped\":%llu,"
        "\"total_cents\":%lld,\"first\":%.6f,\"last\":%.6f,\"now\":%.6f,\"conns\":%llu,\"max_open\":%llu,"
        "\"cpu_s\":%.3f}\n",
        (unsigned long long)st.requests, (unsigned long long)st.ok, (unsigned long long)st.unique,
        (unsigned long long)st.repeats, (unsigned long long)st.doubled, (unsigned long long)st.s503,
        (unsigned long long)st.s422, (unsigned long long)st.updates, (long long)st.held_cents,
        (unsigned long long)st.rejected_keys, (unsigned long long)st.no_key, (unsigned long long)st.bad_body,
        (unsigned long long)st.status_unmapped, (long long)st.total_cents, st.first, st.last, now(),
        (unsigned long long)st.conns, (unsigned long long)st.max_conns, cpu);
    return std::string(b, size_t(n));
}

int queryInt(std::string_view target, const char *name, int dflt)
{
    size_t p = target.find(name);
    if (p == std::string_view::npos)
        return dflt;
    return atoi(std::string(target.substr(p + strlen(name))).c_str());
}

void dropConn(int fd)
{
    Conn *c = conns[size_t(fd)];
    if (!c)
        return;
    epoll_ctl(ep, EPOLL_CTL_DEL, fd, nullptr);
    close(fd);
    delete c;
    conns[size_t(fd)] = nullptr;
    ++gens[size_t(fd)];
    --st.open;
}

// returns false when the connection went away
bool flush(Conn *c)
{
    while (c->outPos < c->out.size()) {
        ssize_t n = send(c->fd, c->out.data() + c->outPos, c->out.size() - c->outPos, MSG_NOSIGNAL);
        if (n > 0) {
            c->outPos += size_t(n);
        } else if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            epoll_event ev{};
            ev.events = EPOLLIN | EPOLLOUT;
            ev.data.fd = c->fd;
            epoll_ctl(ep, EPOLL_CTL_MOD, c->fd, &ev);
            return true;
        } else {
            dropConn(c->fd);
            return false;
        }
    }
    c->out.clear();
    c->outPos = 0;
    if (c->close && !c->waiting) {
        dropConn(c->fd);
        return false;
    }
    return true;
}

// takes whole requests out of c->in; returns false when the connection went away
bool consume(Conn *c)
{
    size_t pos = 0;
    while (!c->waiting && pos < c->in.size()) {
        std::string_view all(c->in);
        size_t he = all.find("\r\n\r\n", pos);
        if (he == std::string_view::npos)
            break;
        std::string_view head = all.substr(pos, he - pos);
        size_t le = head.find("\r\n");
        std::string_view line = head.substr(0, le);
        size_t s1 = line.find(' '), s2 = line.rfind(' ');
        if (s1 == std::string_view::npos || s2 <= s1) {
            dropConn(c->fd);
            return false;
        }
        std::string_view method = line.substr(0, s1), target = line.substr(s1 + 1, s2 - s1 - 1);
        std::string_view key;
        size_t len = 0;
        bool close = line.substr(s2 + 1) == "HTTP/1.0", chunked = false;
        size_t p = le;
        while (p != std::string_view::npos && p < head.size()) {
            p += 2;
            size_t e = head.find("\r\n", p);
            std::string_view h = head.substr(p, e == std::string_view::npos ? e : e - p);
            size_t colon = h.find(':');
            if (colon != std::string_view::npos) {
                std::string_view name = h.substr(0, colon), v = h.substr(colon + 1);
                while (!v.empty() && v[0] == ' ')
                    v.remove_prefix(1);
                if (ieq(name, "content-length"))
                    len = size_t(strtoul(std::string(v).c_str(), nullptr, 10));
                else if (ieq(name, "idempotency-key"))
                    key = v;
                else if (ieq(name, "connection"))
                    close = ieq(v, "close");
                else if (ieq(name, "transfer-encoding"))
                    chunked = ieq(v, "chunked");
                else if (ieq(name, "expect"))
                    c->out += "HTTP/1.1 100 Continue\r\n\r\n";
            }
            p = e;
        }
        size_t bs = he + 4, end;
        std::string body;
        if (chunked) {
            size_t q = bs;
            bool whole = false;
            while (true) {
                size_t e = all.find("\r\n", q);
                if (e == std::string_view::npos)
                    break;
                size_t n = size_t(strtoul(std::string(all.substr(q, e - q)).c_str(), nullptr, 16));
                if (e + 2 + n + 2 > all.size())
                    break;
                body.append(all.substr(e + 2, n));
                q = e + 2 + n + 2;
                if (n == 0) {
                    whole = true;
                    break;
                }
            }
            if (!whole)
                break;
            end = q;
        } else {
            end = bs + len;
            if (end > c->in.size())
                break;
            body.assign(all.substr(bs, len));
        }
        std::string text;
        bool isOrder = false;
        const bool put = method == "PUT" && target.substr(0, 8) == "/orders/";
        if (put || (method == "POST" && target.substr(0, 7) == "/orders")) {
            isOrder = true;
            int s = put ? update(target.substr(8), body) : order(key, body);
            text = answer(s,
                          s == 200   ? "{\"ok\":true}"
                          : s == 422 ? "{\"error\":\"currency not allowed\"}"
                                     : "{\"error\":\"no\"}",
                          close);
        } else if (method == "POST" && target.substr(0, 6) == "/reset") {
            uint64_t open = st.open;
            st = Stats{};
            st.open = open;
            st.max_conns = open;
            orders.clear();
            failPerMille = queryInt(target, "fail=", 20);
            delayMs = queryInt(target, "delay=", 0);
            text = answer(200, "{\"reset\":true}\n", close);
        } else if (target.substr(0, 6) == "/stats") {
            text = answer(200, statsJson(), close);
        } else if (target.substr(0, 7) == "/orders") {
            std::string b;
            for (auto &[k, v] : orders) {
                b += k + " " + std::to_string(v.accepted) + " " + std::to_string(v.rejected) + " " +
                     std::to_string(v.attempts) + "\n";
            }
            text = answer(200, b, close, "text/plain");
        } else {
            text = answer(404, "{}", close);
        }
        c->close = close;
        pos = end;
        if (isOrder && delayMs > 0) {
            c->waiting = true;
            delayed.push_back({now() + delayMs * 1e-3, c->fd, gens[size_t(c->fd)], std::move(text)});
        } else {
            c->out += text;
        }
    }
    c->in.erase(0, pos);
    return flush(c);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: sink PORT [fail_per_mille] [delay_ms]\n");
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    if (argc > 2)
        failPerMille = atoi(argv[2]);
    if (argc > 3)
        delayMs = atoi(argv[3]);
    rlimit rl;
    getrlimit(RLIMIT_NOFILE, &rl);
    rl.rlim_cur = rl.rlim_max;
    setrlimit(RLIMIT_NOFILE, &rl);
    int ls = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    int one = 1;
    setsockopt(ls, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in a{};
    a.sin_family = AF_INET;
    a.sin_port = htons(uint16_t(atoi(argv[1])));
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(ls, (sockaddr *)&a, sizeof a) != 0 || listen(ls, 16384) != 0) {
        perror("bind/listen");
        return 1;
    }
    puts("listening");
    fflush(stdout);
    ep = epoll_create1(0);
    epoll_event ev{};
    ev.events = EPOLLIN;
    ev.data.fd = ls;
    epoll_ctl(ep, EPOLL_CTL_ADD, ls, &ev);
    std::vector<epoll_event> evs(1024);
    std::vector<char> buf(1 << 16);
    for (;;) {
        int timeout = -1;
        if (!delayed.empty()) {
            double d = (delayed.front().due - now()) * 1e3;
            timeout = d <= 0 ? 0 : int(d) + 1;
        }
        int n = epoll_wait(ep, evs.data(), int(evs.size()), timeout);
        for (int i = 0; i < n; ++i) {
            int fd = evs[size_t(i)].data.fd;
            if (fd == ls) {
                for (;;) {
                    int c = accept4(ls, nullptr, nullptr, SOCK_NONBLOCK);
                    if (c < 0)
                        break;
                    setsockopt(c, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                    if (conns.size() <= size_t(c)) {
                        conns.resize(size_t(c) + 64, nullptr);
                        gens.resize(size_t(c) + 64, 0);
                    }
                    auto *cc = new Conn;
                    cc->fd = c;
                    conns[size_t(c)] = cc;
                    ++st.conns;
                    if (++st.open > st.max_conns)
                        st.max_conns = st.open;
                    epoll_event e{};
                    e.events = EPOLLIN;
                    e.data.fd = c;
                    epoll_ctl(ep, EPOLL_CTL_ADD, c, &e);
                }
                continue;
            }
            Conn *c = conns[size_t(fd)];
            if (!c)
                continue;
            if (evs[size_t(i)].events & EPOLLOUT) {
                epoll_event e{};
                e.events = EPOLLIN;
                e.data.fd = fd;
                epoll_ctl(ep, EPOLL_CTL_MOD, fd, &e);
                if (!flush(c))
                    continue;
            }
            if (evs[size_t(i)].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) {
                ssize_t r = recv(fd, buf.data(), buf.size(), 0);
                if (r > 0) {
                    c->in.append(buf.data(), size_t(r));
                    consume(c);
                } else if (r == 0 || (errno != EAGAIN && errno != EWOULDBLOCK)) {
                    dropConn(fd);
                }
            }
        }
        while (!delayed.empty() && delayed.front().due <= now()) {
            Delayed d = std::move(delayed.front());
            delayed.pop_front();
            Conn *c = size_t(d.fd) < conns.size() ? conns[size_t(d.fd)] : nullptr;
            if (!c || gens[size_t(d.fd)] != d.gen)
                continue;
            c->waiting = false;
            c->out += d.text;
            if (flush(c))
                consume(c);
        }
    }
}

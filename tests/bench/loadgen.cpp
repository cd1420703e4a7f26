// A closed-loop keep-alive HTTP POST client, one blocking socket for a connection (Linux).
//
//   loadgen PORT PATH FILE.ndjson CONCURRENCY [COUNT=all lines] [ACCEPTED_KEYS_OUT] [HEADER]
//
// Posts each line once (repeating the file with a suffix on the key when COUNT is larger); the value of
// "order_id" travels also as the Idempotency-Key header. A broken connection counts as an error for the
// message that was in flight; after 20 errors in a row a worker gives up (the server is gone). Prints one
// JSON line.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

static int dial(int port)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    timeval tv{30, 0};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof tv);
    sockaddr_in a{};
    a.sin_family = AF_INET;
    a.sin_port = htons(uint16_t(port));
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd, (sockaddr *)&a, sizeof a) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

// reads one response; returns the status or -1; closeAfter tells whether the server will close
static int readResponse(int fd, std::string &buf, bool &closeAfter)
{
    buf.clear();
    char tmp[8192];
    size_t he;
    while ((he = buf.find("\r\n\r\n")) == std::string::npos) {
        ssize_t n = recv(fd, tmp, sizeof tmp, 0);
        if (n <= 0)
            return -1;
        buf.append(tmp, size_t(n));
    }
    std::string head = buf.substr(0, he + 2);
    for (auto &c : head)
        c = char(tolower((unsigned char)c));
    int status = atoi(head.c_str() + 9);
    closeAfter = head.find("\r\nconnection: close") != std::string::npos;
    size_t p = head.find("\r\ncontent-length:");
    if (p != std::string::npos) {
        size_t want = he + 4 + strtoul(head.c_str() + p + 17, nullptr, 10);
        while (buf.size() < want) {
            ssize_t n = recv(fd, tmp, sizeof tmp, 0);
            if (n <= 0)
                return -1;
            buf.append(tmp, size_t(n));
        }
    } else if (head.find("\r\ntransfer-encoding: chunked") != std::string::npos) {
        while (buf.compare(buf.size() >= 5 ? buf.size() - 5 : 0, 5, "0\r\n\r\n") != 0) {
            ssize_t n = recv(fd, tmp, sizeof tmp, 0);
            if (n <= 0)
                return -1;
            buf.append(tmp, size_t(n));
        }
    }
    return status;
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fprintf(stderr, "usage: loadgen PORT PATH FILE CONCURRENCY [COUNT] [ACCEPTED_KEYS_OUT] [HEADER]\n");
        return 2;
    }
    int port = atoi(argv[1]);
    std::string path = argv[2];
    std::string header = argc > 7 ? std::string("\r\n") + argv[7] : std::string();
    std::vector<std::string> lines, keys;
    {
        std::ifstream f(argv[3]);
        std::string l;
        while (std::getline(f, l)) {
            size_t p = l.find("\"order_id\":\"");
            size_t e = p == std::string::npos ? p : l.find('"', p + 12);
            keys.push_back(p == std::string::npos ? std::to_string(lines.size())
                                                  : l.substr(p + 12, e - p - 12));
            lines.push_back(l);
        }
    }
    int conc = atoi(argv[4]);
    size_t count = argc > 5 && atol(argv[5]) > 0 ? size_t(atol(argv[5])) : lines.size();
    std::vector<float> lat(count, -1.0f);
    std::vector<int> statusOf(count, 0);
    std::atomic<size_t> next{0};
    auto t0 = Clock::now();
    std::vector<std::thread> ts;
    std::atomic<uint64_t> reconnects{0};
    for (int w = 0; w < conc; ++w) {
        ts.emplace_back([&] {
            int fd = -1, bad = 0;
            std::string resp, req;
            while (bad < 20) {
                size_t i = next.fetch_add(1);
                if (i >= count)
                    break;
                size_t li = i % lines.size();
                std::string key = keys[li];
                if (i >= lines.size())
                    key += "-" + std::to_string(i / lines.size());
                req = "POST " + path +
                      " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nIdempotency-Key: " +
                      key + "\r\nContent-Length: " + std::to_string(lines[li].size()) + header + "\r\n\r\n" +
                      lines[li];
                auto a = Clock::now();
                if (fd < 0) {
                    fd = dial(port);
                    ++reconnects;
                }
                bool closeAfter = false;
                int s = -1;
                if (fd >= 0 && send(fd, req.data(), req.size(), MSG_NOSIGNAL) == ssize_t(req.size()))
                    s = readResponse(fd, resp, closeAfter);
                lat[i] = std::chrono::duration<float, std::milli>(Clock::now() - a).count();
                statusOf[i] = s;
                if (s < 0 || closeAfter) {
                    if (fd >= 0)
                        close(fd);
                    fd = -1;
                }
                bad = s < 0 ? bad + 1 : 0;
            }
            if (fd >= 0)
                close(fd);
        });
    }
    for (auto &t : ts)
        t.join();
    double wall = std::chrono::duration<double>(Clock::now() - t0).count();
    std::vector<float> ok;
    size_t err = 0, other = 0;
    FILE *out = argc > 6 ? fopen(argv[6], "w") : nullptr;
    for (size_t i = 0; i < count; ++i) {
        if (statusOf[i] >= 200 && statusOf[i] < 300) {
            ok.push_back(lat[i]);
            if (out)
                fprintf(out, "%s\n", keys[i % lines.size()].c_str());
        } else if (statusOf[i] < 0) {
            ++err;
        } else if (statusOf[i] > 0) {
            ++other;
        }
    }
    if (out)
        fclose(out);
    std::sort(ok.begin(), ok.end());
    auto q = [&](double p) {
        return ok.empty() ? 0.0 : double(ok[std::min(ok.size() - 1, size_t(p * double(ok.size())))]);
    };
    printf("{\"count\":%zu,\"accepted\":%zu,\"errors\":%zu,\"other_status\":%zu,\"wall_s\":%.3f,\"accepted_"
           "per_s\":%.1f,"
           "\"p50_ms\":%.3f,\"p90_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.3f,\"connects\":%llu}\n",
           count, ok.size(), err, other, wall, double(ok.size()) / wall, q(0.5), q(0.9), q(0.99),
           ok.empty() ? 0.0 : double(ok.back()), (unsigned long long)reconnects.load());
}

#pragma once

#include "core/notify/mailer.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace splot::notify {

/// SMTP through libcurl, one mail after the other on a thread of its own: mail is rare, and may take long.
/// What is under way when it is destroyed is broken off and not answered.
class CurlMailer : public QObject, public Mailer
{
    Q_OBJECT

public:
    /// `caBundle`: PEM file of trusted authorities; empty: those of the computer.
    explicit CurlMailer(std::string caBundle = {}, QObject *parent = nullptr);
    ~CurlMailer() override;

    void send(Mail mail, std::function<void(base::Result<void>)> answer) override;

private:
    std::string m_caBundle;
    std::shared_ptr<std::atomic_bool> m_closing = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_pool;
};

} // namespace splot::notify

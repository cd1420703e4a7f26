// For the thread sanitizer only, preloaded by tests/sanitizers/run: Qt hands events from thread to thread
// under locks of its own, which the sanitizer does not see in a library that was not built with it, and so
// takes every queued call for a race. This tells it: who posts comes before whoever is given an event
// afterwards. What threads share otherwise is watched as ever.
#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <dlfcn.h>

#include <functional>

extern "C" {
__attribute__((weak)) void __tsan_acquire(void *);
__attribute__((weak)) void __tsan_release(void *);
}

namespace {
char posted;
char finished;

void release()
{
    if (__tsan_release)
        __tsan_release(&posted);
}

bool delivered(void **)
{
    if (__tsan_acquire)
        __tsan_acquire(&posted);
    return false; // the event goes on
}

const bool watching = QInternal::registerCallback(QInternal::EventNotifyCallback, &delivered);

/// A call that somebody waits for: its end comes before what they do then.
struct Finished : QtPrivate::QSlotObjectBase
{
    explicit Finished(QtPrivate::QSlotObjectBase *slot) : QSlotObjectBase(&run), inner(slot) {}

    static void run(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *result)
    {
        auto *call = static_cast<Finished *>(self);
        switch (which) {
        case Destroy:
            if (__tsan_acquire)
                __tsan_acquire(&finished);
            call->inner->destroyIfLastRef();
            delete call;
            break;
        case Call:
            call->inner->call(receiver, arguments);
            if (__tsan_release)
                __tsan_release(&finished);
            break;
        case Compare:
            *result = false;
            break;
        default:
            break;
        }
    }

    QtPrivate::QSlotObjectBase *inner;
};

template <class F> F next(const char *symbol)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, symbol));
}
} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *result)
{
    static const auto real = next<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
                                           void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    release();
    if (type != Qt::BlockingQueuedConnection)
        return real(object, slot, type, result);
    const bool done = real(object, new Finished(slot), type, result);
    if (__tsan_acquire)
        __tsan_acquire(&finished);
    return done;
}

/// What a pool's thread is given, it was given before it began; what it did comes before it is waited for.
void QThreadPool::start(std::function<void()> task, int priority)
{
    static const auto real = next<void (*)(QThreadPool *, std::function<void()>, int)>(
        "_ZN11QThreadPool5startESt8functionIFvvEEi");
    std::function<void()> watched = [task = std::move(task)] {
        if (__tsan_acquire)
            __tsan_acquire(&posted);
        task();
        if (__tsan_release)
            __tsan_release(&finished);
    };
    release();
    real(this, std::move(watched), priority);
}

bool QThreadPool::waitForDone(int msecs)
{
    static const auto real = next<bool (*)(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = real(this, msecs);
    if (__tsan_acquire)
        __tsan_acquire(&finished);
    return done;
}

void QMetaObject::activate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    static const auto real = next<void (*)(QObject *, const QMetaObject *, int, void **)>(
        "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    release();
    real(sender, meta, signal, arguments);
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto real =
        next<void (*)(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    release();
    real(receiver, event, priority);
}

// For the thread sanitizer only, preloaded by tests/sanitizers/run: Qt hands events from thread to thread
// under locks of its own, which the sanitizer does not see in a library that was not built with it, and so
// takes every queued call for a race. This tells it: who posts comes before whoever is given an event
// afterwards. What threads share otherwise is watched as ever.
#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>

#include <dlfcn.h>

extern "C" {
__attribute__((weak)) void __tsan_acquire(void *);
__attribute__((weak)) void __tsan_release(void *);
}

namespace {
char posted;

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
    return real(object, slot, type, result);
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

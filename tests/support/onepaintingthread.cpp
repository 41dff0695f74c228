// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// Qt paints large areas with a pool of threads, unless it is called from one of them. The thread
// sanitizer does not see how they wait for one another, and their functions have no names that a
// suppression could tell. So under it, every thread claims to be of the pool.
#ifdef __SANITIZE_THREAD__

#include <QThreadPool>

bool QThreadPool::contains(const QThread * /*thread*/) const
{
    return true;
}

#endif

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// Two threads write one plain int, on purpose. `./dev sanitize` fails unless the thread sanitizer
// reports it: what hides this race would hide every other one too. The thread is made as
// QueryRunner makes its own: some settings of the sanitizer see nothing that runs below
// QThread::create().

#include <QThread>

#include <memory>

namespace {

int hits = 0;

} // namespace

int main()
{
    const std::unique_ptr<QThread> thread(QThread::create([] { ++hits; }));
    thread->start();
    ++hits;
    thread->wait();
    return hits == 2 ? 0 : 1;
}

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// Two threads write one plain int, on purpose. `./dev sanitize` fails unless the thread sanitizer
// reports it: a suppression that hides this race would hide every other one too.

#include <QThread>

namespace {

int hits = 0;

class Racer final : public QThread
{
    void run() override { ++hits; }
};

} // namespace

int main()
{
    Racer racer;
    racer.start();
    ++hits;
    racer.wait();
    return hits == 2 ? 0 : 1;
}

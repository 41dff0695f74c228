// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

class QFile;

namespace roundtrip {

/// Opens \a file, which has its name already, for reading, where neither that nor the reading can
/// wait. What is no regular file is refused: opening a pipe waits for somebody who writes to it,
/// and a device may never end. A file of the system that has nothing to say at the moment is an
/// error when it is read. The error's text says why without the file's name, which the caller knows
/// best; the QFile may have forgotten it afterwards.
[[nodiscard]] Result<> openToRead(QFile &file);

} // namespace roundtrip

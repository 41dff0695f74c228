// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/loadfilesource.h"

#include "datalayer/loadfile/loadfile.h"

#include <QFileInfo>

namespace roundtrip {

KeptSource loadFileSource(const QString &path)
{
    return [path]() -> Result<KeptDatabase> {
        const Result<ReadLoad> read = readLoad(path);
        if (!read)
            return read.error();
        const KeptLoad &load = read->load;
        return KeptDatabase { .title = QFileInfo(path).fileName(),
                              .path = path,
                              .serverVersion = load.serverVersion,
                              .encoding = load.encoding,
                              .origin = { load.saved, load.title, load.kind, load.query,
                                          load.strategy, load.total },
                              .load = load.load,
                              .queries = load.queries,
                              .records = read->records };
    };
}

} // namespace roundtrip

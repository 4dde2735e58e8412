package io.github.waymark.history.jgit;

import io.github.waymark.history.Chronicle;
import io.github.waymark.history.PackedCommits;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads every commit behind one, each once: from packs as far as they have them whole, else through JGit. */
final class ChronicleReader {

    private static final int WORDS = Constants.OBJECT_ID_LENGTH / Integer.BYTES;

    private final ObjectReader reader;
    private final String where;

    ChronicleReader(ObjectReader reader, String where) {
        this.reader = reader;
        this.where = where;
    }

    Chronicle read(String commit, PackedCommits packed) throws IOException {
        Set<ObjectId> shallow = reader.getShallowCommits();
        int[] id = new int[WORDS];
        ObjectId.fromString(commit).copyRawTo(id, 0);
        Chronicle.Builder chronicle = new Chronicle.Builder(id);
        for (int i = 0; i < chronicle.size(); i++) {
            chronicle.id(i, id);
            if (!shallow.isEmpty() && shallow.contains(ObjectId.fromRaw(id))) {
                throw Unreadable.cut(ObjectId.fromRaw(id).name(), where);
            }
            int length = packed.read(id);
            try {
                if (length >= 0) {
                    chronicle.add(packed.text(), length);
                } else {
                    byte[] text = reader.open(ObjectId.fromRaw(id), Constants.OBJ_COMMIT)
                            .getCachedBytes();
                    chronicle.add(text, text.length);
                }
            } catch (IllegalArgumentException e) {
                throw new CorruptObjectException(ObjectId.fromRaw(id), String.valueOf(e.getMessage()));
            }
        }
        return chronicle.build();
    }
}

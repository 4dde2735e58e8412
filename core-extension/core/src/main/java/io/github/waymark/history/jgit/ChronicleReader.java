package io.github.waymark.history.jgit;

import io.github.waymark.history.Chronicle;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads every commit behind one, each once. JGit's own walk makes and keeps two objects and the text of each. */
final class ChronicleReader {

    private static final int WORDS = Constants.OBJECT_ID_LENGTH / Integer.BYTES;

    private final ObjectReader reader;
    private final String where;

    ChronicleReader(ObjectReader reader, String where) {
        this.reader = reader;
        this.where = where;
    }

    Chronicle read(String commit) throws IOException {
        Set<ObjectId> shallow = reader.getShallowCommits();
        int[] words = new int[WORDS];
        ObjectId.fromString(commit).copyRawTo(words, 0);
        Chronicle.Builder chronicle = new Chronicle.Builder(words);
        for (int i = 0; i < chronicle.size(); i++) {
            chronicle.id(i, words);
            ObjectId next = ObjectId.fromRaw(words, 0);
            if (!shallow.isEmpty() && shallow.contains(next)) {
                throw Unreadable.cut(next.name(), where);
            }
            byte[] text = reader.open(next, Constants.OBJ_COMMIT).getCachedBytes();
            try {
                chronicle.add(text);
            } catch (IllegalArgumentException e) {
                throw new CorruptObjectException(next, String.valueOf(e.getMessage()));
            }
        }
        return chronicle.build();
    }
}

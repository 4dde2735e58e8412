package io.github.waymark.history.jgit;

import io.github.waymark.cache.Cache;
import io.github.waymark.history.CommitCollector;
import io.github.waymark.history.CommitGraph;
import io.github.waymark.history.KnownCommits;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.RawParseUtils;

/** Reads commits into a graph. JGit's own walk makes and keeps two objects for each; a graph keeps numbers only. */
final class GraphReader {

    /** So small a part may be read anew, rather than write all to the disk for it. */
    private static final int FEW = 100;

    private static final int HEX_DIGITS = 40;
    private static final int TREE_AT = "tree ".length();
    private static final int PARENTS_AT = TREE_AT + HEX_DIGITS + 1;
    private static final int PARENT_WORD = "parent ".length();

    private final ObjectReader reader;
    private final Set<ObjectId> shallow;
    private final CommitCollector graph = new CommitCollector();
    private final KnownCommits known;
    private int unknown;
    private final int[] id = new int[5];

    /** A reader of a repository's commits. */
    static GraphReader of(Repository repository, ObjectReader reader) throws IOException {
        Set<ObjectId> shallow = reader.getShallowCommits();
        // All worktrees have the same commits; but where a shallow clone ends may move.
        Cache cache = new Cache(Optional.of(repository.getCommonDirectory().toPath()));
        return new GraphReader(reader, shallow, shallow.isEmpty() ? KnownCommits.in(cache) : KnownCommits.none());
    }

    private GraphReader(ObjectReader reader, Set<ObjectId> shallow, KnownCommits known) {
        this.reader = reader;
        this.shallow = shallow;
        this.known = known;
    }

    CommitGraph read(Collection<String> tips) throws IOException {
        for (String tip : tips) {
            ObjectId.fromString(tip).copyRawTo(id, 0);
            graph.number(id);
        }
        for (int i = 0; i < graph.size(); i++) {
            graph.id(i, id);
            if (!known.give(id, graph)) {
                ObjectId commit = ObjectId.fromRaw(id, 0);
                read(commit, reader.open(commit, Constants.OBJ_COMMIT).getCachedBytes());
                unknown++;
            }
        }
        if (unknown * FEW > graph.size()) {
            known.keep(graph);
        }
        return graph.graph();
    }

    private void read(ObjectId commit, byte[] text) throws IOException {
        int at = PARENTS_AT;
        while (isParent(text, at)) {
            at += PARENT_WORD + HEX_DIGITS + 1;
        }
        boolean endsHere = at > PARENTS_AT && shallow.contains(commit);
        try {
            ObjectId.fromString(text, TREE_AT).copyRawTo(id, 0);
            graph.content(id, time(text, at), endsHere);
            for (int parent = PARENTS_AT; parent < at && !endsHere; parent += PARENT_WORD + HEX_DIGITS + 1) {
                ObjectId.fromString(text, parent + PARENT_WORD).copyRawTo(id, 0);
                graph.parent(id);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CorruptObjectException(commit, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isParent(byte[] text, int at) {
        return at + PARENT_WORD + HEX_DIGITS < text.length && text[at] == 'p' && text[at + 1] == 'a';
    }

    /** The number after the committer's mail address; as git, 0 where somebody's tool wrote none. */
    private static int time(byte[] text, int from) {
        int committer = RawParseUtils.committer(text, from);
        if (committer < 0) {
            return 0;
        }
        int end = RawParseUtils.nextLF(text, committer) - 1;
        int mail = end;
        while (mail > committer && text[mail - 1] != '>') {
            mail--;
        }
        return (int) RawParseUtils.parseLongBase10(text, mail, null);
    }
}

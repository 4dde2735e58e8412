package io.github.waymark.history.jgit;

import io.github.waymark.cache.Cache;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.SharedRepository;
import io.github.waymark.git.commits.Commit;
import io.github.waymark.git.commits.CommitCache;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.git.commits.CommitGraphBuilder;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.git.commits.CommitParser;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads commits. JGit's walk keeps two objects for each and omits the parents that a shallow clone lacks, so only the texts are
 * taken from JGit.
 */
final class CommitReader {

    /** The cache is rewritten only if more than one commit in this many is new. */
    private static final int REWRITE_SHARE = 100;

    private final ObjectReader reader;
    private final GitFolder folder;
    private final CommitParser text = new CommitParser();
    private final int[] id = new int[Constants.OBJECT_ID_LENGTH / Integer.BYTES];

    CommitReader(ObjectReader reader, GitFolder folder) {
        this.reader = reader;
        this.folder = folder;
    }

    /** One commit with its message. */
    Commit commit(AnyObjectId commit) throws IOException {
        read(commit);
        return text.commit(commit.name());
    }

    /** All commits that are reachable from the given ones; those of an earlier build come from the cache. */
    CommitGraph graph(Collection<String> tips) throws IOException {
        Set<ObjectId> shallow = reader.getShallowCommits();
        // All worktrees share the commits. A shallow clone is not cached, as the commits at which it ends may change.
        CommitCache known = shallow.isEmpty()
                ? CommitCache.read(new Cache(Optional.of(folder.commonDir()), "", new SharedRepository(folder)))
                : CommitCache.none();
        CommitGraphBuilder commits = new CommitGraphBuilder();
        for (String tip : tips) {
            number(tip, commits);
        }
        int unknown = 0;
        for (int i = 0; i < commits.size(); i++) {
            commits.id(i, id);
            if (!known.addTo(id, commits)) {
                ObjectId commit = ObjectId.fromRaw(id);
                read(commit);
                commits.add(text, shallow.contains(commit));
                unknown++;
            }
        }
        if (unknown * REWRITE_SHARE > commits.size()) {
            known.write(commits);
        }
        return commits.graph();
    }

    /**
     * All commits that are reachable from one, with their texts.
     *
     * @throws io.github.waymark.problem.ProblemException when the clone is shallow
     */
    CommitLog commitLog(String head, String where) throws IOException {
        Set<ObjectId> shallow = reader.getShallowCommits();
        CommitGraphBuilder commits = new CommitGraphBuilder();
        CommitLog.Builder texts = new CommitLog.Builder();
        number(head, commits);
        for (int i = 0; i < commits.size(); i++) {
            commits.id(i, id);
            ObjectId commit = ObjectId.fromRaw(id);
            if (shallow.contains(commit)) {
                throw RepositoryProblems.incomplete(commit.name(), where);
            }
            read(commit);
            commits.add(text, false);
            texts.add(text);
        }
        return texts.build(commits);
    }

    private void number(String commit, CommitGraphBuilder commits) {
        ObjectId.fromString(commit).copyRawTo(id, 0);
        commits.number(id);
    }

    private void read(AnyObjectId commit) throws IOException {
        try {
            text.read(reader.open(commit, Constants.OBJ_COMMIT).getCachedBytes());
        } catch (IllegalArgumentException e) {
            throw new CorruptObjectException(commit.toObjectId(), String.valueOf(e.getMessage()));
        }
    }
}

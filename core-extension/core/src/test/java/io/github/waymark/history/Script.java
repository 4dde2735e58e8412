package io.github.waymark.history;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Plays a small script into a git repository, always with the same author, clock and zone, so that commit
 * ids never change. Works without the {@code git} program and without the user's settings.
 *
 * <p>One command a line; {@code #} starts a comment line:
 *
 * <pre>
 * commit SUBJECT | LINE | LINE     commits what is staged, or nothing; the lines become the message's body
 * file PATH TEXT                   writes a file and stages it; \n in the text is a line feed
 * remove PATH                      deletes a file and stages that
 * write PATH TEXT                  writes a file without staging it, when the script has been played
 * tag [-a] NAME [REVISION]         REVISION is HEAD, a branch, a tag or the subject of a commit
 * branch NAME [REVISION]           makes a branch and checks it out
 * checkout NAME                    a branch; or any other revision, then HEAD is detached
 * merge REVISION [SUBJECT]         two parents; of files on both sides ours stays
 * join REVISION [SUBJECT]          two parents; exactly what is staged, as `git merge -s ours`
 * clock TIME | +DURATION           2020-02-01T00:00:00Z, +PT1H, -P1D: time of the next commit
 * </pre>
 *
 * The first commit's time is 2020-01-01T00:00:00Z, each further one is a minute later. HEAD starts on the
 * branch {@code main}.
 */
public final class Script {

    private static final Duration STEP = Duration.ofMinutes(1);

    private final Path folder;
    private final Map<String, ObjectId> commits = new HashMap<>();
    private final TreeMap<String, ObjectId> staged = new TreeMap<>();
    /** Written last: an index that is written after a file's change takes the file's new time for the old one. */
    private final TreeMap<String, byte[]> unstaged = new TreeMap<>();

    private Instant clock = Instant.parse("2020-01-01T00:00:00Z");

    private Script(Path folder) {
        this.folder = folder;
    }

    /** Makes a repository in a folder, which is made if need be, and plays the script. */
    public static Script play(Path folder, String script) {
        Script played = new Script(folder);
        try {
            Files.createDirectories(folder);
            played.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return played.more(script);
    }

    /** Plays more into the same repository, from its current state. */
    public Script more(String script) {
        try (Repository repository = open();
                ObjectInserter inserter = repository.newObjectInserter()) {
            for (String line : script.split("\n", -1)) {
                if (!line.isBlank() && !line.strip().startsWith("#")) {
                    run(repository, inserter, line.strip());
                    inserter.flush();
                }
            }
            writeIndex(repository, inserter);
            writeUnstaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Top of the working tree. */
    public Path folder() {
        return folder;
    }

    /** The id of the last commit with this subject. */
    public String id(String subject) {
        ObjectId id = commits.get(subject);
        if (id == null) {
            throw new IllegalArgumentException("no commit \"" + subject + "\" in the script");
        }
        return id.name();
    }

    private void create() throws IOException {
        try (Repository repository = open()) {
            repository.create();
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.disableRefLog();
            head.link("refs/heads/main");
        }
    }

    private Repository open() throws IOException {
        SystemReader.setInstance(NoSettings.ONLY);
        return new FileRepositoryBuilder().setWorkTree(folder.toFile()).build();
    }

    private void run(Repository repository, ObjectInserter inserter, String line) throws IOException {
        String[] words = line.split(" ", 3);
        String rest = line.contains(" ") ? line.substring(line.indexOf(' ') + 1).strip() : "";
        switch (words[0]) {
            case "commit" -> commit(repository, inserter, rest, null, false);
            case "file" -> stage(inserter, words[1], words.length > 2 ? words[2] : "");
            case "remove" -> {
                staged.remove(words[1]);
                Files.delete(folder.resolve(words[1]));
            }
            case "write" -> unstaged.put(words[1], bytes(words.length > 2 ? words[2] : ""));
            case "tag" -> tag(repository, inserter, rest);
            case "branch" -> {
                ObjectId start = words.length > 2 ? commit(repository, words[2]) : repository.resolve("HEAD");
                update(repository, "refs/heads/" + words[1], start);
                checkout(repository, words[1]);
            }
            case "checkout" -> checkout(repository, rest);
            case "merge" -> {
                String subject = words.length > 2 ? words[2] : "Merge " + words[1];
                commit(repository, inserter, subject, commit(repository, words[1]), true);
            }
            case "join" -> {
                String subject = words.length > 2 ? words[2] : "Merge " + words[1];
                commit(repository, inserter, subject, commit(repository, words[1]), false);
            }
            case "clock" -> setClock(rest);
            default -> throw new IllegalArgumentException("unknown command in script: " + line);
        }
    }

    private void setClock(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            Duration by = Duration.parse(text.substring(1));
            clock = text.startsWith("+") ? clock.plus(by) : clock.minus(by);
        } else {
            clock = Instant.parse(text);
        }
    }

    private void stage(ObjectInserter inserter, String path, String text) throws IOException {
        byte[] content = bytes(text);
        unstaged.remove(path);
        write(path, content);
        staged.put(path, inserter.insert(Constants.OBJ_BLOB, content));
    }

    private static byte[] bytes(String text) {
        return (text.replace("\\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
    }

    private void commit(
            Repository repository, ObjectInserter inserter, String text, @Nullable ObjectId merged, boolean taking)
            throws IOException {
        String[] lines = text.split(" *\\| *", -1);
        if (merged != null && taking) {
            takeOver(repository, merged);
        }
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(index(true).writeTree(inserter));
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head != null) {
            commit.addParentId(head);
        }
        if (merged != null) {
            commit.addParentId(merged);
        }
        commit.setAuthor(ada());
        commit.setCommitter(ada());
        String body = String.join("\n", List.of(lines).subList(1, lines.length));
        commit.setMessage(lines[0] + "\n" + (body.isEmpty() ? "" : "\n" + body + "\n"));
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        commits.put(lines[0], id);
        clock = clock.plus(STEP);
        update(repository, Constants.HEAD, id);
    }

    private PersonIdent ada() {
        return new PersonIdent("Ada", "ada@example.com", clock, ZoneOffset.UTC);
    }

    private void takeOver(Repository repository, ObjectId merged) throws IOException {
        for (Map.Entry<String, ObjectId> theirs : filesOf(repository, merged).entrySet()) {
            if (staged.putIfAbsent(theirs.getKey(), theirs.getValue()) == null) {
                write(theirs.getKey(), repository.open(theirs.getValue()).getBytes());
            }
        }
    }

    private void tag(Repository repository, ObjectInserter inserter, String rest) throws IOException {
        boolean annotated = rest.startsWith("-a ");
        String[] words = (annotated ? rest.substring(3) : rest).strip().split(" ", 2);
        ObjectId target = words.length > 1 ? resolve(repository, words[1]) : repository.resolve(Constants.HEAD);
        if (target == null) {
            throw new IllegalArgumentException("nothing to tag: " + rest);
        }
        if (annotated) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(words[0]);
            tag.setObjectId(target, repository.open(target).getType());
            tag.setTagger(ada());
            tag.setMessage(words[0] + "\n");
            target = inserter.insert(tag);
            inserter.flush();
        }
        update(repository, "refs/tags/" + words[0], target);
    }

    private @Nullable ObjectId resolve(Repository repository, String revision) throws IOException {
        ObjectId known = commits.get(revision);
        return known != null ? known : repository.resolve(revision);
    }

    /** What a revision leads to, through annotated tags. */
    private @Nullable ObjectId commit(Repository repository, String revision) throws IOException {
        ObjectId known = commits.get(revision);
        return known != null ? known : repository.resolve(revision + "^{commit}");
    }

    private void checkout(Repository repository, String revision) throws IOException {
        boolean branch = repository.exactRef("refs/heads/" + revision) != null;
        ObjectId target = commit(repository, revision);
        if (target == null) {
            throw new IllegalArgumentException("nothing to check out: " + revision);
        }
        RefUpdate head = repository.updateRef(Constants.HEAD, !branch);
        head.disableRefLog();
        head.setForceUpdate(true);
        if (branch) {
            head.link("refs/heads/" + revision);
        } else {
            head.setNewObjectId(target);
            head.update();
        }
        for (String path : staged.keySet()) {
            Files.deleteIfExists(folder.resolve(path));
        }
        staged.clear();
        for (Map.Entry<String, ObjectId> file : filesOf(repository, target).entrySet()) {
            staged.put(file.getKey(), file.getValue());
            write(file.getKey(), repository.open(file.getValue()).getBytes());
        }
    }

    private static Map<String, ObjectId> filesOf(Repository repository, ObjectId id) throws IOException {
        Map<String, ObjectId> files = new TreeMap<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            RevCommit commit = walk.parseCommit(id);
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(tree.getPathString(), tree.getObjectId(0));
            }
        }
        return files;
    }

    private static void update(Repository repository, String name, @Nullable ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.disableRefLog();
        update.setForceUpdate(true);
        update.setNewObjectId(id);
        update.update();
    }

    private DirCache index(boolean inCore) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        fill(builder, inCore);
        builder.finish();
        return index;
    }

    private void fill(DirCacheBuilder builder, boolean inCore) throws IOException {
        for (Map.Entry<String, ObjectId> file : staged.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(file.getValue());
            Path path = folder.resolve(file.getKey());
            if (!inCore && Files.exists(path)) {
                entry.setLength(Files.size(path));
                entry.setLastModified(Files.getLastModifiedTime(path).toInstant());
            }
            builder.add(entry);
        }
    }

    private void writeUnstaged() throws IOException {
        for (Map.Entry<String, byte[]> file : unstaged.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        unstaged.clear();
    }

    private void writeIndex(Repository repository, ObjectInserter inserter) throws IOException {
        DirCache index = repository.lockDirCache();
        DirCacheBuilder builder = index.builder();
        fill(builder, false);
        builder.finish();
        index.writeTree(inserter);
        inserter.flush();
        index.write();
        if (!index.commit()) {
            throw new IOException("the index was not written");
        }
    }

    /** Neither the machine's nor the user's settings may change what a script makes. */
    private static final class NoSettings extends SystemReader.Delegate {

        static final NoSettings ONLY = new NoSettings();

        private NoSettings() {
            super(SystemReader.getInstance());
        }

        @Override
        public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
            return new Unsaved(parent, fs);
        }

        @Override
        public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
            return new Unsaved(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
            return new Unsaved(parent, fs);
        }
    }

    private static final class Unsaved extends FileBasedConfig {

        Unsaved(@Nullable Config parent, FS fs) {
            super(parent, new File("none"), fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // Nothing is kept.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        /** The file system's clock counts as measured: measuring takes seconds. */
        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(Duration.ofSeconds(2))
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}

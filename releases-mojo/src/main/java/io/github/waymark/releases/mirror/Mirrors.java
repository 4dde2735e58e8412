package io.github.waymark.releases.mirror;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.settings.RequestSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.TrackingRefUpdate;

/**
 * Bare copies of repositories in a cache folder, each fetched once per build.
 *
 * <p>A repository without a URL is the one that contains the requests. Several builds can use the cache folder at the same time. Not safe
 * for several threads at once.
 */
public final class Mirrors implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Path folder;
    private final Path requests;
    private final RequestSettings settings;
    private final boolean offline;
    private final Map<String, String> environment;
    private final Path userHome;
    private final Logins logins;
    private final Map<String, GitFolder> folders = new HashMap<>();
    private final Map<String, RepositoryReader> open = new HashMap<>();
    private final Map<String, Map<String, String>> remoteTags = new HashMap<>();

    /**
     * Mirrors in a folder.
     *
     * @param folder the cache folder, which is created if needed
     * @param requests the folder with the requests
     * @param offline whether only repositories that were fetched before are used
     * @param logins the user's credentials for hosts
     */
    public Mirrors(
            Path folder,
            Path requests,
            RequestSettings settings,
            boolean offline,
            Map<String, String> environment,
            Path userHome,
            Logins logins) {
        this.folder = folder;
        this.requests = requests;
        this.settings = settings;
        this.offline = offline;
        this.environment = withSsh(environment);
        this.userHome = userHome;
        this.logins = logins;
    }

    /**
     * The history of a repository.
     *
     * @throws ProblemException if its URL isn't allowed, or if it can't be fetched or read
     */
    public RepositoryReader open(RepositorySettings repository) {
        Optional<String> url = RepositoryUrl.of(repository, settings);
        return open.computeIfAbsent(
                url.orElse(""), known -> JGitHistory.open(folder(repository), environment, userHome));
    }

    /** The copy of a repository, which is fetched once; or the repository of the requests, if it has no URL. */
    GitFolder folder(RepositorySettings repository) {
        Optional<String> url = RepositoryUrl.of(repository, settings);
        return folders.computeIfAbsent(
                url.orElse(""), known -> url.isPresent() ? mirror(url.get(), repository) : own(repository));
    }

    /**
     * Checks a commit of a repository out, with an annotated tag that exists in this copy only.
     *
     * @param target a folder that doesn't exist
     */
    public void checkout(RepositorySettings repository, String commit, String tag, Path target) {
        GitFolder source = folder(repository);
        try (Git git = Git.cloneRepository()
                .setURI(source.gitDir().toUri().toString())
                .setDirectory(target.toFile())
                .setNoCheckout(true)
                .call()) {
            git.checkout().setName(commit).call();
            if (git.getRepository().exactRef(Constants.R_TAGS + tag) == null) {
                git.tag()
                        .setName(tag)
                        .setMessage(tag)
                        .setAnnotated(true)
                        .setSigned(false)
                        .setTagger(new PersonIdent("release-request", "release-request@localhost"))
                        .call();
            }
        } catch (GitAPIException e) {
            throw new ProblemException(new Problem(
                    "The commit " + commit + " of " + repository.name() + " can't be checked out.",
                    repository.place().text(),
                    String.valueOf(e.getMessage()),
                    "Delete the copy " + source.gitDir() + ", which is fetched again, or free disk space."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment() {
        return environment;
    }

    Logins logins() {
        return logins;
    }

    RequestSettings settings() {
        return settings;
    }

    boolean isOffline() {
        return offline;
    }

    /** JGit has no SSH client of its own here; it starts the program that {@code GIT_SSH} names. */
    private static Map<String, String> withSsh(Map<String, String> environment) {
        Map<String, String> withSsh = new HashMap<>(environment);
        withSsh.putIfAbsent("GIT_SSH", "ssh");
        return Map.copyOf(withSsh);
    }

    /**
     * The commits of all tags of a repository by their names, as they are in it now; with {@code offline}, those of its copy.
     *
     * @throws ProblemException as {@link #open}
     */
    public Map<String, String> tags(RepositorySettings repository) {
        Optional<String> url = RepositoryUrl.of(repository, settings);
        if (url.isEmpty() || offline) {
            Map<String, String> tags = new HashMap<>();
            open(repository).tags().forEach(tag -> tags.put(tag.name(), tag.commit()));
            return tags;
        }
        return remoteTags.computeIfAbsent(url.get(), known -> listTags(known, repository));
    }

    private Map<String, String> listTags(String url, RepositorySettings repository) {
        JGitHistory.configure(environment, userHome);
        Map<String, String> tags = new HashMap<>();
        try {
            for (Ref ref : Git.lsRemoteRepository()
                    .setRemote(url)
                    .setTags(true)
                    .setCredentialsProvider(logins.provider(url))
                    .setTimeout(SECONDS)
                    .call()) {
                ObjectId commit = ref.getPeeledObjectId() == null ? ref.getObjectId() : ref.getPeeledObjectId();
                if (ref.getName().startsWith(Constants.R_TAGS) && commit != null) {
                    tags.put(ref.getName().substring(Constants.R_TAGS.length()), commit.name());
                }
            }
            return tags;
        } catch (GitAPIException e) {
            throw problem(url, repository, String.valueOf(e.getMessage()).strip());
        } catch (IllegalThreadStateException e) {
            throw sshFailure(url, repository);
        }
    }

    private GitFolder own(RepositorySettings repository) {
        return GitFolder.find(requests)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The repository '" + repository.name() + "' has no URL.",
                        repository.place().text(),
                        "Without one it is the repository that contains the requests, but the folder is in none.",
                        "Set `url` in " + RequestSettings.FILE + " or in `repository-settings`.")));
    }

    private GitFolder mirror(String url, RepositorySettings repository) {
        String name = repository.name().replaceAll("[^\\w.-]", "_") + "-" + digest(url) + ".git";
        Path mirror = folder.resolve(name);
        if (offline) {
            if (!Files.isDirectory(mirror)) {
                throw problem(url, repository, "it was never fetched, and the build is offline (-o)");
            }
        } else {
            fetch(url, mirror, repository);
        }
        return GitFolder.find(mirror).orElseThrow(() -> damaged(mirror, repository, "It is no repository."));
    }

    private void fetch(String url, Path mirror, RepositorySettings repository) {
        JGitHistory.configure(environment, userHome);
        try {
            locked(mirror, () -> {
                new KilledRun(mirror).repair();
                fetchLocked(url, mirror, repository);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetchLocked(String url, Path mirror, RepositorySettings repository) throws IOException {
        try (Git git = Git.init()
                .setBare(true)
                .setGitDir(mirror.toFile())
                .setInitialBranch("main")
                .call()) {
            FetchResult result = git.fetch()
                    .setRemote(url)
                    .setRefSpecs(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"))
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setRemoveDeletedRefs(true)
                    .setCheckFetchedObjects(true)
                    .setCredentialsProvider(logins.provider(url))
                    .setTimeout(SECONDS)
                    .call();
            requireUpdated(result, mirror, repository);
            linkHead(git.getRepository(), result);
        } catch (GitAPIException | TransportException e) {
            throw problem(url, repository, String.valueOf(e.getMessage()).strip());
        } catch (IllegalThreadStateException e) {
            throw sshFailure(url, repository);
        }
    }

    /** What is done with a mirror while no other process changes it. */
    @FunctionalInterface
    interface Change {

        void run() throws IOException;
    }

    /** Waits until no other process changes a mirror. */
    @SuppressWarnings("try") // The lock is held until it is closed.
    private void locked(Path mirror, Change change) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(mirror.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            change.run();
        }
    }

    /** Changes references of a repository; those of a mirror while no other process does. */
    void change(RepositorySettings repository, Change change) throws IOException {
        GitFolder git = folder(repository);
        if (folder.equals(git.gitDir().getParent())) {
            locked(git.gitDir(), change);
        } else {
            change.run();
        }
    }

    /** JGit reports only to its caller that it can't change a reference. */
    private static void requireUpdated(FetchResult result, Path mirror, RepositorySettings repository) {
        for (TrackingRefUpdate update : result.getTrackingRefUpdates()) {
            switch (update.getResult()) {
                case NEW, FORCED, FAST_FORWARD, NO_CHANGE, RENAMED -> {
                    continue;
                }
                default -> {
                    String outcome = update.getResult().name().toLowerCase(Locale.ROOT);
                    throw damaged(
                            mirror,
                            repository,
                            update.getLocalName() + " can't be changed: " + outcome.replace('_', ' ') + ".");
                }
            }
        }
    }

    /** Makes HEAD the default branch of the remote repository. */
    private static void linkHead(Repository mirror, FetchResult result) throws IOException {
        Ref head = result.getAdvertisedRef(Constants.HEAD);
        if (head != null && head.isSymbolic()) {
            mirror.updateRef(Constants.HEAD, false).link(head.getTarget().getName());
        }
    }

    /** JGit asks for the exit code of ssh before it has ended. */
    private static ProblemException sshFailure(String url, RepositorySettings repository) {
        return problem(url, repository, "ssh can't connect");
    }

    private static ProblemException problem(String url, RepositorySettings repository, String reason) {
        return new ProblemException(new Problem(
                "The repository " + url + " can't be fetched: " + reason + ".",
                repository.place().text(),
                "Requests are compared with the history of their repositories.",
                "Check the URL and the access to it with `git ls-remote " + url + "`."));
    }

    private static ProblemException damaged(Path mirror, RepositorySettings repository, String reason) {
        return new ProblemException(new Problem(
                "The copy of the repository " + repository.name() + " can't be used.",
                mirror.toString(),
                reason,
                "Delete this folder: the repository is fetched again."));
    }

    private static String digest(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(RepositoryReader::close);
    }
}

package io.github.waymark.releases.mirror;

import io.github.waymark.git.GitFolder;
import io.github.waymark.git.program.GitTag;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.apply.PushRefusedException;
import io.github.waymark.releases.apply.Remotes;
import io.github.waymark.releases.apply.RequestedRef;
import io.github.waymark.releases.request.RepositorySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.eclipse.jgit.transport.URIish;

/** Creates tags in the mirrors with the git program, and pushes them with JGit. */
public final class PushedMirrors implements Remotes {

    private static final int SECONDS = 60;

    private final Mirrors mirrors;
    private final boolean sign;
    private final String remote;

    /**
     * @param sign whether tags are signed, with git's settings
     * @param remote the remote of the repository that contains the requests
     */
    public PushedMirrors(Mirrors mirrors, boolean sign, String remote) {
        this.mirrors = mirrors;
        this.sign = sign;
        this.remote = remote;
    }

    @Override
    public String url(RepositorySettings repository) {
        Optional<String> url = RepositoryUrl.of(repository, mirrors.settings());
        if (url.isEmpty()) {
            return remote;
        }
        try {
            return new URIish(url.get()).setUser(null).setPass(null).toString();
        } catch (URISyntaxException e) {
            return repository.name();
        }
    }

    @Override
    public Optional<Set<String>> refs(RepositorySettings repository) {
        if (mirrors.isOffline()
                || RepositoryUrl.of(repository, mirrors.settings()).isPresent()) {
            return Optional.empty();
        }
        try (Git git = open(repository)) {
            Set<String> names = new HashSet<>();
            git.lsRemote()
                    .setRemote(remote)
                    .setTags(true)
                    .setHeads(true)
                    .setCredentialsProvider(mirrors.logins().provider(""))
                    .setTimeout(SECONDS)
                    .call()
                    .forEach(ref -> names.add(ref.getName()));
            return Optional.of(names);
        } catch (GitAPIException e) {
            throw notAsked(repository, String.valueOf(e.getMessage()).strip());
        } catch (IllegalThreadStateException e) {
            // JGit asks for the exit code of ssh before it has ended.
            throw notAsked(repository, "ssh can't connect");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProblemException notAsked(RepositorySettings repository, String reason) {
        return new ProblemException(new Problem(
                "The remote " + remote + " of " + repository.name() + " can't be asked for its tags: " + reason + ".",
                repository.place().text(),
                "What it has already is not pushed again.",
                "Check `git ls-remote " + remote + "`, or set another remote: -Drelease-request.remote=NAME."));
    }

    @Override
    public void createTag(RepositorySettings repository, String name, String commit, String message) {
        GitFolder folder = mirrors.folder(repository);
        change(repository, () -> {
            deleteUnpushed(repository, name, commit);
            new GitTag(folder.workTree(), name, commit, message, sign, mirrors.environment()).create();
        });
    }

    /** A run that was killed before it pushed leaves its tag in the repository that contains the requests. */
    private void deleteUnpushed(RepositorySettings repository, String name, String commit) throws IOException {
        try (Git git = open(repository)) {
            Ref left = git.getRepository().exactRef(Constants.R_TAGS + name);
            if (left == null) {
                return;
            }
            ObjectId tagged = git.getRepository().resolve(left.getName() + "^{}");
            if (tagged == null || !tagged.name().equals(commit)) {
                throw new ProblemException(new Problem(
                        "The tag " + name + " of " + repository.name() + " is in this clone, but not in the remote "
                                + remote + ".",
                        repository.place().text(),
                        "It names another commit than the request.",
                        "If nobody needs it, delete it with `git tag -d " + name + "`, and run the goal again."));
            }
            git.tagDelete().setTags(name).call();
        } catch (GitAPIException e) {
            throw notDeleted(repository, name, e);
        }
    }

    @Override
    public void deleteTag(RepositorySettings repository, String name) {
        change(repository, () -> {
            try (Git git = open(repository)) {
                git.tagDelete().setTags(name).call();
            } catch (GitAPIException e) {
                throw notDeleted(repository, name, e);
            }
        });
    }

    private void change(RepositorySettings repository, Mirrors.Change change) {
        try {
            mirrors.change(repository, change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProblemException notDeleted(RepositorySettings repository, String name, GitAPIException e) {
        return new ProblemException(new Problem(
                "The tag " + name + " of " + repository.name() + " can't be deleted from the local copy.",
                repository.place().text(),
                "It was not pushed: " + e.getMessage(),
                "Delete it with `git tag -d " + name + "` in "
                        + mirrors.folder(repository).gitDir() + "."));
    }

    @Override
    public void push(RepositorySettings repository, List<RequestedRef> refs, boolean dryRun)
            throws PushRefusedException {
        Optional<String> url = RepositoryUrl.of(repository, mirrors.settings());
        List<RefSpec> specs = new ArrayList<>();
        for (RequestedRef ref : refs) {
            String source = ref.kind() == RequestedRef.Kind.TAG ? ref.ref() : ref.commit();
            specs.add(new RefSpec(source + ":" + ref.ref()));
        }
        try (Git git = open(repository)) {
            Iterable<PushResult> results = git.push()
                    .setRemote(url.orElse(remote))
                    .setRefSpecs(specs)
                    .setAtomic(true)
                    .setDryRun(dryRun)
                    .setCredentialsProvider(mirrors.logins().provider(url.orElse("")))
                    .setTimeout(SECONDS)
                    .call();
            requireTaken(results, refs);
        } catch (GitAPIException e) {
            throw new PushRefusedException("can't push to " + url(repository) + ": "
                    + String.valueOf(e.getMessage()).strip());
        } catch (IllegalThreadStateException e) {
            // JGit asks for the exit code of ssh before it has ended.
            throw new PushRefusedException("can't push to " + url(repository) + ": ssh can't connect");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireTaken(Iterable<PushResult> results, List<RequestedRef> refs)
            throws PushRefusedException {
        Map<String, String> reasons = new TreeMap<>();
        refs.forEach(ref -> reasons.put(ref.ref(), "no answer"));
        for (PushResult result : results) {
            for (RemoteRefUpdate update : result.getRemoteUpdates()) {
                if (update.getStatus() == Status.OK || update.getStatus() == Status.UP_TO_DATE) {
                    reasons.remove(update.getRemoteName());
                } else {
                    reasons.put(update.getRemoteName(), reason(update));
                }
            }
        }
        if (!reasons.isEmpty()) {
            List<String> lines = new ArrayList<>();
            reasons.forEach((ref, reason) -> lines.add(ref + ": " + reason));
            throw new PushRefusedException(String.join("; ", lines));
        }
    }

    private static String reason(RemoteRefUpdate update) {
        if (update.getMessage() != null) {
            return update.getMessage();
        }
        return switch (update.getStatus()) {
            case REJECTED_NONFASTFORWARD -> "the remote has it already, and it points elsewhere";
            case REJECTED_REMOTE_CHANGED -> "the remote changed it meanwhile";
            default -> update.getStatus().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private Git open(RepositorySettings repository) throws IOException {
        return Git.open(mirrors.folder(repository).gitDir().toFile());
    }
}

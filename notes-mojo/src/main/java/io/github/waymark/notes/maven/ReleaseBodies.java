package io.github.waymark.notes.maven;

import io.github.waymark.authors.Mailmap;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.VersionTag;
import io.github.waymark.metadata.RemoteUrl;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.body.ReleaseHistory;
import io.github.waymark.notes.render.NotesFormat;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.ReleaseFacts;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.TagMetadata;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Collects what the bodies of a product's releases show besides the notes. The repository is opened for the first body. */
final class ReleaseBodies implements AutoCloseable {

    private final BuildContext context;
    private final ReleasedProduct product;
    private final List<MavenProject> modules;
    private final Optional<MavenProject> root;
    private final Optional<String> head;
    private @Nullable RepositoryReader reader;
    private @Nullable CommitLog headLog;

    /**
     * Prepares the bodies of a product.
     *
     * @param modules the projects of the build that belong to the product
     * @param root the root of the build; empty if there is no POM
     * @param head the commit that is shown
     */
    ReleaseBodies(
            BuildContext context,
            ReleasedProduct product,
            List<MavenProject> modules,
            Optional<MavenProject> root,
            Optional<String> head) {
        this.context = context;
        this.product = product;
        this.modules = List.copyOf(modules);
        this.root = root;
        this.head = head;
    }

    /** The facts of a release. */
    ReleaseFacts of(ReportRelease release, NotesFormat format) {
        return of(release, format, Optional.empty());
    }

    /**
     * The facts of a release since another one.
     *
     * @param start the other release: a tag, a version or a revision; empty for the release before
     */
    ReleaseFacts of(ReportRelease release, NotesFormat format, Optional<String> start) {
        List<String> parts = product.config().pages().body();
        // The POMs that are checked out are those of the release only at its tag, or before there is one.
        boolean checkedOut = release.released()
                && release.commit().isPresent()
                && release.commit().equals(head);
        List<ReleaseFacts.Artifact> artifacts = parts.contains("coordinates") && checkedOut
                ? PublishedArtifacts.of(modules, release.name())
                : List.of();
        Optional<GitFolder> git = product.notesDirectory().git();
        boolean history = parts.contains("contributors") || parts.contains("comparison");
        return git.isEmpty() || release.commit().isEmpty() || !history
                ? new ReleaseFacts(Optional.empty(), Optional.empty(), List.of(), artifacts)
                : withHistory(release, release.commit().get(), start, git.get(), format, artifacts);
    }

    private ReleaseFacts withHistory(
            ReportRelease release,
            String commit,
            Optional<String> start,
            GitFolder git,
            NotesFormat format,
            List<ReleaseFacts.Artifact> artifacts) {
        List<String> parts = product.config().pages().body();
        RepositoryReader open = reader();
        ReleaseHistory history = history(release, commit, start);
        Checkout checkout = context.checkout(product.folder());
        String to = release.tag().orElse(commit);
        Optional<String> comparison = parts.contains("comparison")
                ? history.previous().flatMap(from -> remote(checkout).flatMap(remote -> comparison(remote, from, to)))
                : Optional.empty();
        List<ReleaseFacts.Contributor> contributors = parts.contains("contributors")
                ? history.contributors(
                        Mailmap.of(git, checkout.gitSettings()), format.word(), id -> isOfProduct(open, id))
                : List.of();
        return new ReleaseFacts(history.previous(), comparison, contributors, artifacts);
    }

    private ReleaseHistory history(ReportRelease release, String commit, Optional<String> start) {
        NoteConventions conventions = product.config().conventions();
        RepositoryReader open = reader();
        CommitLog log = commitLog(open, commit);
        List<VersionTag> tags = open.versionTags(conventions.tags());
        if (start.isEmpty()) {
            return new ReleaseHistory(log, tags, conventions, commit, version(release));
        }
        Optional<VersionTag> tag = tags.stream()
                .filter(one -> one.name().equals(start.get()))
                .findFirst()
                .or(() -> ReportRelease.versionOf(start.get())
                        .flatMap(wanted -> tags.stream()
                                .filter(one -> one.version().compareTo(wanted) == 0)
                                .findFirst()));
        String from =
                tag.map(VersionTag::commit).or(() -> open.resolve(start.get())).orElseThrow(() -> unknown(start.get()));
        // The other release may be on another branch.
        String ancestor = open.mergeBase(from, commit).orElseThrow(() -> unknown(start.get()));
        return ReleaseHistory.since(log, commit, tag.map(VersionTag::name).orElse(start.get()), ancestor);
    }

    private static ProblemException unknown(String start) {
        return new ProblemException(new Problem(
                "The release '" + start + "' is not in the history of the announced one.",
                "-Drelease-notes.from",
                "The announcement is about what changed since then.",
                "Use the tag of an earlier release; fetch the tags first if necessary. Without this setting, `meta:diff-start` of the tag"
                        + " or the release before is used."));
    }

    /** The release before, or the one that is given. */
    Optional<String> previous(ReportRelease release, Optional<String> start) {
        return release.commit()
                .flatMap(commit -> history(release, commit, start).previous());
    }

    /** What the tag of a release says about it. */
    TagMetadata metadata(String tag) {
        return TagMetadata.of(reader().tagMessage(tag).orElse(""));
    }

    /** When the commit of a release was made. */
    Instant time(Release release) {
        return release.commit().map(commit -> reader().commit(commit).time()).orElse(Instant.EPOCH);
    }

    /** The address of the repository. */
    Optional<RemoteUrl> remote() {
        return remote(context.checkout(product.folder()));
    }

    private RepositoryReader reader() {
        RepositoryReader open = reader;
        if (open == null) {
            open = context.openReader(product.notesDirectory());
            reader = open;
        }
        return open;
    }

    /** The log of the head, which contains most releases; it is read once. */
    private CommitLog commitLog(RepositoryReader open, String commit) {
        CommitLog log = headLog;
        if (log == null) {
            log = open.commitLog(head.orElse(commit));
            headLog = log;
        }
        return log.graph().indexOf(commit) < 0 ? open.commitLog(commit) : log;
    }

    /** Whether a commit changes a module that is a product; everything belongs to the product of the whole repository. */
    private boolean isOfProduct(RepositoryReader open, String commit) {
        return product.project().equals(root) || open.touches(commit, List.of(product.relativeToTop(product.folder())));
    }

    private Optional<Version> version(ReportRelease release) {
        TagReading tag =
                product.config().conventions().tags().read(release.tag().orElse(release.name()));
        return tag instanceof TagReading.Release known
                ? Optional.of(known.version())
                : ReportRelease.versionOf(release.name());
    }

    private static Optional<String> comparison(RemoteUrl url, String from, String to) {
        return url.forge().map(forge -> forge.comparison(url.web(), from, to)).filter(address -> !address.isEmpty());
    }

    /** The address of the repository: that in the POM, or that of the remote, which may be a fork. */
    private Optional<RemoteUrl> remote(Checkout checkout) {
        Optional<RemoteUrl> ofPom = root.map(MavenProject::getScm)
                .map(Scm::getUrl)
                .flatMap(RemoteUrl::of)
                .filter(url -> url.forge().isPresent());
        return ofPom.or(() -> checkout.gitSettings().value("remote.origin.url").flatMap(RemoteUrl::of));
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}

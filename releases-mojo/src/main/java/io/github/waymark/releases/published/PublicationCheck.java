package io.github.waymark.releases.published;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.settings.Publication;
import io.github.waymark.releases.settings.Publication.Part;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what releases haven't published: their tags, and their files in the target repository.
 *
 * <p>One cause is one finding: of a release without a POM, or of a repository that can't be read, nothing else is reported.
 */
public final class PublicationCheck {

    /** Packagings whose file isn't a jar; all others have one. */
    private static final Map<String, String> EXTENSIONS =
            Map.of("pom", "", "bom", "", "war", "war", "ear", "ear", "rar", "rar", "aar", "aar", "nbm", "nbm");

    private final RequestSettings settings;
    private final RemoteTags tags;
    private final PublishedArtifacts artifacts;
    private final Set<String> unreadable = new HashSet<>();

    public PublicationCheck(RequestSettings settings, RemoteTags tags, PublishedArtifacts artifacts) {
        this.settings = settings;
        this.tags = tags;
        this.artifacts = artifacts;
    }

    /**
     * Finds what is missing.
     *
     * @param all whether all releases are checked, and not only the last one
     */
    public List<Finding> of(Deliverable deliverable, boolean all) {
        List<Finding> findings = new ArrayList<>();
        List<Release> releases =
                all ? deliverable.releases() : deliverable.last().stream().toList();
        for (Release release : releases) {
            for (TaggedCommit commit : release.commits()) {
                Optional<RepositorySettings> repository = deliverable.repository(commit.repository());
                if (repository.isPresent() && !repository.get().retired()) {
                    boolean tagged = checkTag(
                            settings.tag(deliverable.name(), release.version().text()),
                            commit,
                            repository.get(),
                            findings);
                    if (tagged && isBuilt(release, repository.get())) {
                        checkFiles(release, repository.get(), findings);
                    }
                }
            }
        }
        return findings;
    }

    private boolean isBuilt(Release release, RepositorySettings repository) {
        boolean version = release.version().version().isPresent();
        boolean skipped =
                release.version().isPreRelease() && !settings.publication().has(Part.PRE_RELEASES);
        return repository.built() && version && !skipped;
    }

    /** Whether what the tag publishes should be there. */
    private boolean checkTag(String tag, TaggedCommit commit, RepositorySettings repository, List<Finding> findings) {
        if (unreadable.contains(repository.name())) {
            return false;
        }
        Map<String, String> known;
        try {
            known = tags.of(repository);
        } catch (ProblemException e) {
            unreadable.add(repository.name());
            addUnreadable(e, repository.place(), findings);
            return false;
        }
        String tagged = known.get(tag);
        if (tagged == null) {
            findings.add(new Finding(
                    MissingRule.TAG_MISSING,
                    commit.place(),
                    repository.name() + " has no tag " + tag,
                    "Apply the request, or find out why it wasn't applied."));
        } else if (!tagged.equals(commit.hash())) {
            findings.add(new Finding(
                    MissingRule.TAG_MOVED,
                    commit.place(),
                    "the tag " + tag + " of " + repository.name() + " is at " + tagged + ", not at " + commit.hash(),
                    "A published tag is never moved: find out who set it, and release again under another version."));
        }
        return tagged != null;
    }

    private void checkFiles(Release release, RepositorySettings repository, List<Finding> findings) {
        if (repository.coordinates().isEmpty()) {
            findings.add(new Finding(
                    MissingRule.COORDINATES_UNKNOWN,
                    repository.place(),
                    "what " + repository.name() + " publishes isn't known, so that it was not checked",
                    "Add `coordinates`, or the flag `no-artifact-build-job` if it publishes nothing."));
        }
        for (String coordinates : repository.coordinates()) {
            Optional<PublishedFile> pom =
                    PublishedFile.pom(coordinates, release.version().text());
            if (pom.isEmpty()) {
                findings.add(new Finding(
                        MissingRule.COORDINATES_UNKNOWN,
                        repository.place(),
                        "'" + coordinates + ":" + release.version() + "' can't be the coordinates of a published file",
                        "Write groupId:artifactId with letters, digits, dots and dashes."));
            } else if (!unreadable.contains("")) {
                try {
                    checkVersion(pom.get(), release.place(), findings);
                } catch (ProblemException e) {
                    // The target repository fails once, not for each release.
                    unreadable.add("");
                    addUnreadable(e, release.place(), findings);
                }
            }
        }
    }

    private void checkVersion(PublishedFile pom, Place place, List<Finding> findings) {
        Optional<byte[]> content = artifacts.read(pom);
        if (content.isEmpty()) {
            findings.add(
                    new Finding(
                            MissingRule.POM_MISSING,
                            place,
                            pom.coordinates() + " isn't in " + artifacts.name(),
                            "See whether the build of the tag has failed; a new repository may show it some minutes after the upload."));
            return;
        }
        List<PublishedFile> files = new ArrayList<>(List.of(pom));
        String extension = extension(content.get());
        if (!extension.isEmpty()) {
            require(pom.with("", extension), MissingRule.FILE_MISSING, place, files, findings);
        }
        if (extension.equals("jar")) {
            if (publication().has(Part.SOURCES)) {
                require(pom.with("sources", "jar"), MissingRule.SOURCES_MISSING, place, files, findings);
            }
            if (publication().has(Part.JAVADOC)) {
                require(pom.with("javadoc", "jar"), MissingRule.JAVADOC_MISSING, place, files, findings);
            }
        }
        if (publication().has(Part.SIGNATURES)) {
            requireEach(files, "asc", MissingRule.SIGNATURE_MISSING, place, findings);
        }
        if (publication().has(Part.CHECKSUMS)) {
            requireEach(files, "sha1", MissingRule.CHECKSUM_MISSING, place, findings);
        }
    }

    private Publication publication() {
        return settings.publication();
    }

    private void require(
            PublishedFile file, MissingRule rule, Place place, List<PublishedFile> files, List<Finding> findings) {
        if (artifacts.exists(file)) {
            files.add(file);
        } else {
            findings.add(new Finding(
                    rule,
                    place,
                    file.name() + " isn't in " + artifacts.name(),
                    "A published version can't be completed: correct the build, and release again."));
        }
    }

    private void requireEach(
            List<PublishedFile> files, String extension, MissingRule rule, Place place, List<Finding> findings) {
        List<String> missing = files.stream()
                .map(file -> file.and(extension))
                .filter(file -> !artifacts.exists(file))
                .map(PublishedFile::name)
                .toList();
        if (!missing.isEmpty()) {
            findings.add(new Finding(
                    rule,
                    place,
                    String.join(", ", missing) + (missing.size() == 1 ? " isn't" : " aren't") + " in "
                            + artifacts.name(),
                    "Correct the build, or change the setting `" + Publication.PUBLISHED + "` in "
                            + RequestSettings.FILE + "."));
        }
    }

    /** The extension of the main file; empty if the POM has none. */
    private static String extension(byte[] pom) {
        String packaging = XmlElement.root(new String(pom, StandardCharsets.UTF_8)).stream()
                .flatMap(root -> root.children().stream())
                .filter(element -> element.name().equals("packaging"))
                .map(element ->
                        Objects.requireNonNullElse(element.text(), "jar").strip())
                .findFirst()
                .orElse("jar");
        return EXTENSIONS.getOrDefault(packaging, "jar");
    }

    private static void addUnreadable(ProblemException e, Place place, List<Finding> findings) {
        for (Problem problem : e.problems()) {
            String what = problem.what().replaceFirst("\\.$", "");
            findings.add(new Finding(
                    MissingRule.UNREADABLE,
                    place,
                    Character.toLowerCase(what.charAt(0)) + what.substring(1) + ", so that nothing in it was checked",
                    problem.fix()));
        }
    }
}

package io.github.waymark.version.setup;

import io.github.waymark.cache.WaymarkVersion;
import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.project.CiFile;
import io.github.waymark.version.project.CiFiles;
import io.github.waymark.version.project.Extensions;
import io.github.waymark.version.project.LicenceHeader;
import io.github.waymark.version.project.ProjectPom;
import io.github.waymark.version.project.ProjectPoms;
import io.github.waymark.version.project.TestedJdks;
import io.github.waymark.version.project.VersionAdvice;
import io.github.waymark.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Plans the changes that set Waymark up in a project: the extension, the versions in the POMs, release notes, the test matrix, and the
 * checkouts of CI files.
 *
 * <p>Each part is planned by itself: what can't be changed safely is left as it is, with the reason.
 */
public final class SetUp {

    /** Renovate reads the file only with a namespace. */
    private static final String NAMESPACE = "http://maven.apache.org/EXTENSIONS/1.0.0";

    private static final int LARGEST_POM = 4_000_000;

    private final Checkout checkout;
    private final ProjectPoms poms;
    private final Path top;
    private final List<FileChange> changes = new ArrayList<>();
    private final List<Problem> left = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();

    private SetUp(Checkout checkout, ProjectPoms poms, Path top) {
        this.checkout = checkout;
        this.poms = poms;
        this.top = top;
    }

    /**
     * Plans the set-up.
     *
     * @param folder a folder of the project
     * @param ci the CI server whose file is to be written
     * @param running the JDK that runs Maven
     */
    public static SetUpPlan plan(Checkout checkout, Path folder, CiChoice ci, int running) {
        Path top = checkout.git().map(git -> git.workTree()).orElse(checkout.root());
        SetUp setUp = new SetUp(checkout, ProjectPoms.around(folder, top), top);
        setUp.addExtension();
        setUp.changePoms();
        setUp.addFiles(ci, running);
        return new SetUpPlan(setUp.changes, setUp.left, setUp.hints);
    }

    private void addExtension() {
        Extensions extensions = Extensions.in(poms.rootFolder());
        String name = Extensions.NAME;
        if (extensions.text().isEmpty()) {
            String comment = LicenceHeader.of(poms.rootFolder(), poms.root()).xml();
            add(
                    extensions.file(),
                    name,
                    Optional.empty(),
                    comment + "<extensions xmlns=\"" + NAMESPACE + "\">\n" + extension("  ") + "</extensions>\n");
            return;
        }
        if (extensions.waymark().isPresent()) {
            if (!extensions.waymark().get().equals(WaymarkVersion.TEXT)) {
                left.add(new Problem(
                        "The extension has the version " + extensions.waymark().get() + ".",
                        name,
                        "This goal has the version " + WaymarkVersion.TEXT + "; existing lines are not replaced.",
                        "Write <version>" + WaymarkVersion.TEXT + "</version> there."));
            }
            return;
        }
        PomText text = extensions.text().get();
        int end = text.text().lastIndexOf("</extensions>");
        if (extensions.root().isEmpty() || end < 0) {
            left.add(new Problem(
                    "The extension isn't added.",
                    name,
                    "The file isn't well-formed, or has no element <extensions>.",
                    "Correct the file, and run the goal again."));
            return;
        }
        TextEdit edit = new TextEdit(text.text());
        List<XmlElement> present = extensions.root().get().children();
        String indent = present.isEmpty()
                ? "  "
                : PomVersions.indent(text.text(), present.get(0).start());
        int at = text.text().lastIndexOf('\n', end) + 1;
        boolean ownLine = text.text().substring(at, end).isBlank();
        edit.insert(ownLine ? at : end, (ownLine ? "" : "\n") + extension(indent));
        add(extensions.file(), name, Optional.of(text), edit.result());
    }

    private static String extension(String indent) {
        return """
            <extension>
            %1$s<groupId>io.github.waymark</groupId>
            %1$s<artifactId>waymark-extension</artifactId>
            %1$s<version>%2$s</version>
            </extension>
            """.formatted(indent, WaymarkVersion.TEXT).replaceAll("(?m)^(?=.)", Matcher.quoteReplacement(indent));
    }

    private void add(Path file, String name, Optional<PomText> before, String after) {
        changes.add(new FileChange(
                file,
                name,
                before.map(text -> text.encoded(text.text())),
                before.map(text -> text.encoded(after)).orElse(after.getBytes(StandardCharsets.UTF_8))));
    }

    private void changePoms() {
        if (poms.root().isEmpty()) {
            left.add(new Problem(
                    "No POM is changed.",
                    poms.rootFolder().toString(),
                    "There is no pom.xml.",
                    "Run the goal in the folder of the root POM."));
            return;
        }
        ProjectPom root = poms.root().get();
        String version = root.value("version").orElse("");
        Optional<Problem> obstacle = obstacle(root, version);
        if (obstacle.isPresent()) {
            left.add(obstacle.get());
            return;
        }
        try {
            changePoms(root, version);
        } catch (ProblemException e) {
            left.add(new Problem(
                    "No POM is changed, as git's version is unknown.",
                    root.versionPlace().fileAndLine(),
                    e.problems().get(0).what() + " " + e.problems().get(0).why(),
                    e.problems().get(0).fix()));
        }
    }

    /** Why the versions of the POMs can't be changed. */
    private Optional<Problem> obstacle(ProjectPom root, String version) {
        if (checkout.git().isEmpty()) {
            return Optional.of(unchanged(
                    root,
                    "The folder is not in a git repository, so there are no tags to take the version from.",
                    "Run `git init`, commit, and run the goal again."));
        }
        if (root.root().isEmpty()) {
            return Optional.of(unchanged(
                    root,
                    "It isn't well-formed XML, or has a document type with entities, so that it can't be"
                            + " changed safely.",
                    "Correct it, or write <version>${revision}</version> and the property"
                            + " <revision>0-SNAPSHOT</revision> by hand."));
        }
        if (root.root().get().child("version").isEmpty()) {
            return Optional.of(unchanged(
                    root,
                    "It inherits its version from the parent "
                            + root.parentKey().orElse("") + ", which is not part of this build.",
                    "Write <version>${revision}</version> below the artifactId, and run the goal again."));
        }
        if (!PomText.isGitVersion(version) && (version.isEmpty() || version.contains("$"))) {
            return Optional.of(unchanged(
                    root,
                    "The version " + version + " is composed of properties that other things may use, too.",
                    "Write <version>${revision}</version>, and run the goal again."));
        }
        return Optional.empty();
    }

    private static Problem unchanged(ProjectPom root, String why, String fix) {
        return new Problem(
                "The versions of the POMs are not changed.", root.versionPlace().fileAndLine(), why, fix);
    }

    private void changePoms(ProjectPom root, String version) {
        Optional<CalculatedVersion> calculated = calculated();
        boolean governed = PomText.isGitVersion(version);
        String stated =
                governed ? root.property("revision").map(XmlElement::text).orElse(PomText.MARKER) : version;
        Optional<String> revision = VersionAdvice.revision(stated, calculated);
        if (revision.isEmpty()) {
            left.add(unchanged(
                    root,
                    "The version " + version + " can't be compared with git's, so that it might get lower.",
                    "Write <version>${revision}</version> and, with the next release in place of 1.3.0, the property"
                            + " <revision>1.3.0-SNAPSHOT</revision>."));
            return;
        }
        PomVersions replaced = PomVersions.replaced(poms, version, revision.get());
        List<ProjectPom> uncommitted =
                replaced.changed().keySet().stream().filter(this::isUncommitted).toList();
        if (!uncommitted.isEmpty()) {
            left.add(new Problem(
                    "The versions of the POMs are not changed.",
                    uncommitted.get(0).name(),
                    "It has changes that are not committed, so that the changes of this goal couldn't be undone alone.",
                    "Commit or stash them, and run the goal again."));
            return;
        }
        left.addAll(replaced.left());
        replaced.changed().forEach((pom, text) -> add(pom.file(), pom.name(), Optional.of(pom.pom()), text));
        poms.unread()
                .forEach(module -> left.add(new Problem(
                        "A module isn't changed.",
                        module,
                        "It has no POM in this repository.",
                        "Nothing needs to be done if Maven doesn't build it either.")));
        if (!replaced.changed().isEmpty() && !revision.get().equals(PomText.MARKER)) {
            hints.add("The POM is ahead of git, so its version stays the next release: " + revision.get()
                    + ". After that release is tagged, write <revision>" + PomText.MARKER + "</revision>.");
        }
    }

    private Optional<CalculatedVersion> calculated() {
        try (RepositoryReader history = checkout.history()) {
            return history.head()
                    .map(head -> checkout.calculator(poms.rootFolder()).calculate(history, head));
        }
    }

    private boolean isUncommitted(ProjectPom pom) {
        try (RepositoryReader history = checkout.history()) {
            Optional<String> head = history.head();
            String path = top.relativize(pom.file()).toString().replace('\\', '/');
            Optional<byte[]> committed = head.flatMap(commit -> history.text(commit, path, LARGEST_POM));
            // Git may convert line ends.
            return committed.isPresent()
                    && !new String(committed.get(), StandardCharsets.ISO_8859_1)
                            .replace("\r\n", "\n")
                            .equals(new String(pom.pom().encoded(pom.pom().text()), StandardCharsets.ISO_8859_1)
                                    .replace("\r\n", "\n"));
        }
    }

    private void addFiles(CiChoice ci, int running) {
        List<CiFile> ciFiles = CiFiles.in(top);
        TestedJdks jdks = TestedJdks.of(poms, ciFiles);
        NewFiles files = new NewFiles(poms.rootFolder(), LicenceHeader.of(poms.rootFolder(), poms.root()), jdks.all());
        changes.addAll(files.notes());
        files.matrix().ifPresent(changes::add);
        for (CiFile file : ciFiles) {
            changeCi(file);
        }
        Optional<FileChange> own = files.ci(ci, running);
        own.ifPresent(changes::add);
        if (jdks.all().isEmpty() && !Files.exists(poms.rootFolder().resolve("matrix.yaml"))) {
            hints.add("No matrix.yaml is written, as neither CI files nor POMs name a JDK. The line `envs:"
                    + " [\"jdk{17,21}\"]` makes one.");
        }
        if (ci != CiChoice.NONE && own.isEmpty()) {
            hints.add("The CI file exists already and isn't replaced: " + ci.file());
        }
    }

    private void changeCi(CiFile file) {
        String changed = file.withFullFetch();
        if (!changed.equals(file.text())) {
            changes.add(new FileChange(
                    top.resolve(file.name()),
                    file.name(),
                    Optional.of(file.text().getBytes(StandardCharsets.UTF_8)),
                    changed.getBytes(StandardCharsets.UTF_8)));
        }
        file.shallowCheckouts().stream()
                .filter(checkoutStep -> checkoutStep.offset() < 0)
                .forEach(checkoutStep -> left.add(new Problem(
                        "The checkout of a CI file isn't changed.",
                        file.name() + ":" + checkoutStep.line(),
                        "It doesn't fetch the whole history, which the version needs, and it isn't known where to set"
                                + " that.",
                        "Write " + file.fullFetch() + ".")));
    }
}

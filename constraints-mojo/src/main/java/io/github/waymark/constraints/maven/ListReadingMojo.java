package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.source.ListFolders;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.constraint.source.ReadList;
import io.github.waymark.constraint.source.RequestedLists;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Redaction;
import io.github.waymark.settings.SettingValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/** The base of the goals that read a list. */
abstract class ListReadingMojo extends ConstraintsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /**
     * The list: a file, an {@code https} URL, or the {@code groupId:artifactId:version} of a BOM; several lists are separated by commas.
     * The default is the list that the build applies: that of the environment variable {@code MAVEN_CONSTRAINTS}, of the POM's property
     * {@code constraints}, or of {@code .mvn/waymark.yaml}. {@code none} means no list. A file on the command line is looked for in the
     * current folder, in the folder of the build, and in the folder that contains {@code .mvn}.
     */
    @Parameter(property = "constraints")
    private @Nullable String constraints;

    /** The feature release of the JDK for which variants are selected; 0 for the JDK that Maven runs on. */
    @Parameter(property = "constraints.jdk", defaultValue = "0")
    private int jdk;

    /**
     * Versions that replace those of the list for this run, {@code groupId:artifactId=version} separated by commas. An empty version
     * removes the entry. This applies to the goals {@code check} and {@code explain}, as in a build.
     */
    @Parameter(property = "constraints.override")
    private @Nullable String override;

    /** The list as the user named it, without secrets in URLs. For messages and reports. */
    final String listName() {
        return Redaction.of(listSource());
    }

    /** The list as the user named it. It may contain secrets. */
    final String listSource() {
        return listNameIfSet()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "No list is set.",
                        "constraints",
                        "The goal needs a constraints list.",
                        "Set a file, a URL or the coordinates of a BOM: -Dconstraints=upper-constraints.yaml.")));
    }

    private Optional<String> listNameIfSet() {
        RequestedLists requested = requestedLists();
        return requested.areOff() ? Optional.empty() : requested.text();
    }

    /** The lists that the build applies, unless the configuration of the plugin names others. */
    private RequestedLists requestedLists() {
        RequestedLists requested = build().requestedLists();
        if (override != null) {
            requested = requested.with("constraints.override", override);
        }
        return isConfigured(requested)
                ? requested.configured(String.valueOf(constraints), "the parameter constraints in a POM")
                : requested;
    }

    /** Whether the parameter has a value of its own, and not that of the property. */
    private boolean isConfigured(RequestedLists requested) {
        if (constraints == null || constraints.isBlank()) {
            return false;
        }
        return requested.text().isEmpty()
                || !(constraints.equals(property(session().getUserProperties()))
                        || constraints.equals(build().topProject()
                                .map(top -> property(top.getProperties()))
                                .orElse("")));
    }

    private static String property(Properties properties) {
        return properties.getProperty(RequestedLists.PROPERTY, "");
    }

    /** Whether the list is {@code none}. A goal that a corporate parent binds must not fail such a build. */
    final boolean isWithoutList() {
        boolean without = requestedLists().areOff();
        if (without) {
            getLog().info("skipped: constraints is none");
        }
        return without;
    }

    /** The settings of the list for this run. */
    final ListSettings settings() {
        return requestedLists().settings();
    }

    /** Whether this build applies a list. */
    final boolean isListInEffect() {
        return listNameIfSet().isPresent() && (settings().when().equals("always") || build().isOnCiServer());
    }

    /** The trees of the modules with the list in effect, and without it where that makes a difference. */
    final ListedTrees listedTrees(ConstraintList list, boolean checkPlugins) {
        return new ListedTrees(session(), repositorySystem(), list, platform(), settings(), checkPlugins);
    }

    /** The list with the lists that it includes. */
    final ConstraintList list() {
        return readList().list();
    }

    /** As {@link #list}, with the overrides for this run. */
    final ConstraintList effectiveList() {
        return override(list());
    }

    /** As {@link #effectiveList}, or an empty list if none is set. */
    final ConstraintList effectiveListIfSet() {
        return override(listIfSet());
    }

    private ConstraintList override(ConstraintList list) {
        return list.overridden(settings().overrides(), "constraints.override");
    }

    /** As {@link #list}, or an empty list if none is set. */
    final ConstraintList listIfSet() {
        return listNameIfSet().isEmpty() ? ConstraintList.EMPTY : list();
    }

    /** The content of the first list; empty if none is set, or if it is not a file. */
    final ListContent contentIfSet() {
        return listNameIfSet().isEmpty()
                ? ListContent.of(List.of())
                : readList().sources().get(0).text().map(ListText::content).orElse(ListContent.of(List.of()));
    }

    /** The list with its sources. */
    final ReadList readList() {
        listSource();
        return lists().read(requestedLists().locations());
    }

    /** The editable text of the list, without the lists that it includes. */
    final ListText listText() {
        return readList().sources().get(0).text().orElseThrow(this::notAFile);
    }

    /** The file of the list. */
    final Path listFile() {
        listSource();
        List<ListLocation> locations = requestedLists().locations();
        if (locations.size() > 1) {
            throw new ProblemException(new Problem(
                    "Several lists are set.",
                    listName(),
                    "The goal changes one list.",
                    "Name the one to change: -Dconstraints="
                            + Redaction.of(locations.get(0).toString()) + "."));
        }
        if (locations.get(0) instanceof ListLocation.File file) {
            return file.path();
        }
        throw notAFile();
    }

    private ProblemException notAFile() {
        return new ProblemException(new Problem(
                "The list is not a file.",
                listName(),
                "The goal changes the list.",
                "Use the file of the list in a clone of its repository."));
    }

    /** Reads one or several lists, which are separated by commas. */
    final ReadList read(String names, String where) {
        ListFolders folders = build().listFolders();
        return lists().read(SettingValue.items(names).stream()
                .map(name -> folders.ofUser(name, where))
                .toList());
    }

    private SessionLists lists() {
        return new SessionLists(session(), repositorySystem(), transporters, folder());
    }

    /** Maven's transports, for what is fetched by URL. */
    final TransporterProvider transporters() {
        return transporters;
    }

    /** The format of a list file: the one that is set, or that of the file name. */
    static ListForm listForm(@Nullable String form, Path file) {
        return form == null
                ? ListForms.ofFile(file.toString())
                : ListForms.named(EnumParameter.of("constraints.form", form, ListForms.NAMES, Function.identity()))
                        .orElseThrow();
    }

    /** The platform for which variants are selected. */
    final BuildPlatform platform() {
        return SessionLists.platform(session(), jdk > 0 ? jdk : settings().jdk());
    }
}

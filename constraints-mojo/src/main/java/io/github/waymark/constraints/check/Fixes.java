package io.github.waymark.constraints.check;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.Optional;

/**
 * The fixes of a finding at a place in a tree. After each of the alternatives, the finding is gone.
 *
 * <p>A version is decided in the POM of the module, or for a plugin in the plugin's own element; dependency management doesn't apply to
 * plugins. Building with the list is no fix, because the check is about what the POMs request, too.
 */
final class Fixes {

    private final ModuleTree tree;
    private final DependencyUse use;
    private final CheckRules settings;

    Fixes(ModuleTree tree, DependencyUse use, CheckRules settings) {
        this.tree = tree;
        this.use = use;
        this.settings = settings;
    }

    String differs(Constraint constraint) {
        return sentence(
                inPom(constraint.version()),
                "change " + constraint.place().fileAndLine() + " to " + use.version(),
                inSettings());
    }

    String unlisted() {
        return sentence(
                "add " + use.name() + " with version " + use.version() + " to " + settings.list(),
                "exempt it there",
                without());
    }

    String denied(Denial denial) {
        return denial.versions().isAll()
                ? sentence(without())
                : sentence(without(), inPom("a version that is not denied"));
    }

    String notAllowed(Allowance allowance) {
        return sentence(
                inPom("a reviewed version"),
                "review this one and widen " + allowance.place().fileAndLine());
    }

    String range(Constraint constraint) {
        return sentence(
                "change " + constraint.place().fileAndLine() + " to a version in " + use.requested(),
                otherRequest("that allows it"));
    }

    String requested(Constraint constraint) {
        return sentence(
                "change " + constraint.place().fileAndLine() + " to " + use.requested(),
                otherRequest("that requests a lower one"));
    }

    /** How the artifact that requests the version can be changed. */
    private String otherRequest(String which) {
        DependencyUse by = use.by();
        if (by == null) {
            return isPlugin() ? ofPlugin("another version") : inPom("another version");
        }
        if (!tree.isOfBuild()) {
            return "use another version of " + by.name() + " " + which;
        }
        return "use another version of " + (tree.isOfBuild() && by.isDirect() ? by.name() : plugin()) + " " + which;
    }

    /** How the POM gets another version. */
    private String inPom(String version) {
        if (tree.isOfBuild()) {
            return isPlugin() || isOfExtension() ? ofPlugin(version) : dependencyOfPlugin(version);
        }
        boolean declaresVersion = use.isDirect() && !use.managed();
        Optional<String> place = declaresVersion
                ? tree.module().places().version(use)
                : tree.module().places().managed(use);
        if (place.isPresent() && !isOfPublishedPom(place.get())) {
            return (declaresVersion ? "declare " : "manage it to ") + version + " at " + place.get();
        }
        return (declaresVersion ? "declare " + version : "manage " + use.coordinates() + " to " + version) + " in "
                + tree.module().pom()
                + place.map(one -> ", which overrides " + one).orElse("");
    }

    /** The version of the plugin or extension, of which this is the tree. */
    private String ofPlugin(String version) {
        return isPlugin()
                ? "set <version> of " + plugin() + " to " + version + " in "
                        + tree.module().pom()
                : "use a version of " + plugin() + " that requests " + version;
    }

    private String dependencyOfPlugin(String version) {
        return (use.isDirect() ? "declare " + version + " of " : "add " + version + " of ") + use.coordinates()
                + (use.isDirect() ? " in" : " to") + " the <dependencies> of " + plugin() + " in "
                + tree.module().pom();
    }

    /** A setting with which the list applies here; empty for none. */
    private String inSettings() {
        return tree.isOfBuild() && !isOfExtension() && !use.isDirect()
                ? "let the list apply with `plugins: deps` below `constraints:` in .mvn/waymark.yaml"
                : "";
    }

    /** How the artifact goes away; empty if it can't. */
    private String without() {
        String pom = tree.module().pom();
        if (use.isDirect()) {
            return "remove it from " + pom;
        }
        if (!tree.isOfBuild()) {
            return "exclude it from " + use.direct().name() + " in " + pom;
        }
        return use.direct().name().equals(plugin())
                ? "use a version of " + plugin() + " without it"
                : "exclude it from " + use.direct().name() + " in the <dependencies> of " + plugin() + " in " + pom;
    }

    /** Whether this is the plugin or extension itself. */
    private boolean isPlugin() {
        return tree.isOfBuild() && use.isDirect() && use.name().equals(plugin());
    }

    private boolean isOfExtension() {
        return tree.part().startsWith("extension ");
    }

    /** {@code group:artifact} of the plugin or extension. */
    private String plugin() {
        String coordinates = tree.part().substring(tree.part().indexOf(' ') + 1);
        return coordinates.substring(0, Math.max(0, coordinates.lastIndexOf(':')));
    }

    /** Whether a place is {@code group:artifact:version:line}. A published POM can't be changed. */
    private static boolean isOfPublishedPom(String place) {
        return place.chars().filter(c -> c == ':').count() > 2;
    }

    private static String sentence(String... alternatives) {
        StringBuilder sentence = new StringBuilder();
        for (String alternative : alternatives) {
            if (!alternative.isEmpty()) {
                sentence.append(sentence.isEmpty() ? "" : ", or ").append(alternative);
            }
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }
}

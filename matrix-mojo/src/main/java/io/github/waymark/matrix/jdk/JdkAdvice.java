package io.github.waymark.matrix.jdk;

import io.github.waymark.process.SearchPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to install a missing JDK on this machine: the command of the first tool that is installed here and has it.
 *
 * <p>Nothing is installed or downloaded.
 */
public final class JdkAdvice {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** The ends of SDKMAN's identifiers, by distribution. */
    private static final Map<String, String> SDKMAN = Map.of(
            "temurin", "tem",
            "corretto", "amzn",
            "zulu", "zulu",
            "liberica", "librca",
            "microsoft", "ms",
            "sapmachine", "sapmchn",
            "semeru", "sem",
            "graalvm", "graal",
            "graalvm-community", "graalce",
            "oracle", "oracle");

    /** The packages of winget, by distribution. */
    private static final Map<String, String> WINGET = Map.of(
            "temurin", "EclipseAdoptium.Temurin.%s.JDK",
            "corretto", "Amazon.Corretto.%s.JDK",
            "zulu", "Azul.Zulu.%s.JDK",
            "microsoft", "Microsoft.OpenJDK.%s",
            "oracle", "Oracle.JDK.%s");

    private final Machine machine;
    private final Programs programs;
    private final Map<JdkRequirement, String> known = new HashMap<>();

    public JdkAdvice(Machine machine, Programs programs) {
        this.machine = machine;
        this.programs = programs;
    }

    /** One sentence with a command for the lowest release that meets a requirement; tools are asked once for each requirement. */
    public String of(JdkRequirement requirement) {
        return known.computeIfAbsent(requirement, this::ask);
    }

    private String ask(JdkRequirement requirement) {
        int release = requirement.lowest();
        String distribution = requirement.distribution();
        return workflow(requirement)
                .or(() -> sdkman(requirement))
                .or(() -> onPath("mise")
                        .map(mise -> "mise install java@" + (distribution.isEmpty() ? "" : distribution + "-")
                                + (requirement.exact().isEmpty() ? String.valueOf(release) : requirement.exact())))
                .or(() -> requirement.earlyAccess() ? Optional.empty() : packages(release, distribution))
                .map(command -> "Install JDK " + requirement + ": " + command)
                .orElseGet(() -> "Install JDK " + requirement
                        + ". If it isn't found then, name its folder: -Dmatrix.jdks=FOLDER");
    }

    private Optional<String> workflow(JdkRequirement requirement) {
        if (!"true".equals(machine.environment().get("GITHUB_ACTIONS"))) {
            return Optional.empty();
        }
        String version = !requirement.exact().isEmpty()
                ? requirement.exact()
                : requirement.lowest() + (requirement.earlyAccess() ? "-ea" : "");
        String distribution = requirement.distribution().isEmpty() ? "temurin" : requirement.distribution();
        return Optional.of("in the workflow, with the action actions/setup-java, `distribution: " + distribution
                + "` and a line `" + version + "` in `java-version: |`");
    }

    /** SDKMAN installs only by full versions, which it lists itself. */
    private Optional<String> sdkman(JdkRequirement requirement) {
        Path script = machine.folder("SDKMAN_DIR", ".sdkman").resolve("bin").resolve("sdkman-init.sh");
        String distribution = requirement.distribution().isEmpty() ? "temurin" : requirement.distribution();
        String suffix = requirement.earlyAccess() ? "open" : SDKMAN.get(distribution);
        if (!Files.isRegularFile(script) || suffix == null) {
            return Optional.empty();
        }
        if (!requirement.exact().isEmpty()) {
            return Optional.of("sdk install java " + requirement.exact() + "-" + suffix);
        }
        String versions = requirement.lowest() + (requirement.earlyAccess() ? "\\.ea" : "") + "[0-9.]*-" + suffix;
        return Optional.of("sdk install java $(sdk list java | grep -oE '\\b" + versions + "\\b' | head -n 1)");
    }

    private Optional<String> packages(int release, String distribution) {
        return switch (machine.os()) {
            case LINUX -> apt(release, distribution);
            case MACOS -> brew(release, distribution);
            case WINDOWS -> winget(release, distribution);
            case OTHER -> Optional.empty();
        };
    }

    private Optional<String> apt(int release, String distribution) {
        List<String> names = switch (distribution) {
            case "" -> List.of("openjdk-" + release + "-jdk", "temurin-" + release + "-jdk");
            case "temurin" -> List.of("temurin-" + release + "-jdk");
            case "zulu" -> List.of("zulu" + release + "-jdk");
            default -> List.<String>of();
        };
        if (onPath("apt-cache").isEmpty()) {
            return Optional.empty();
        }
        return names.stream().filter(this::hasCandidate).findFirst().map(name -> "sudo apt-get install " + name);
    }

    private boolean hasCandidate(String name) {
        return programs.output(List.of("apt-cache", "policy", name), LIMIT)
                // The lines are translated: "Candidate: 17.0.19+10", or "Candidate: (none)".
                .filter(text -> text.lines().map(String::strip).anyMatch(line -> line.matches("\\S+: \\d\\S*")))
                .isPresent();
    }

    private Optional<String> brew(int release, String distribution) {
        boolean installed = List.of("opt/homebrew", "usr/local").stream()
                .anyMatch(folder -> Files.isRegularFile(
                        machine.root().resolve(folder).resolve("bin").resolve("brew")));
        if (!installed) {
            return Optional.empty();
        }
        return switch (distribution) {
            case "" -> Optional.of("brew install openjdk@" + release);
            case "temurin", "corretto", "zulu" -> Optional.of("brew install --cask " + distribution + "@" + release);
            default -> Optional.empty();
        };
    }

    private Optional<String> winget(int release, String distribution) {
        String name = WINGET.get(distribution.isEmpty() ? "temurin" : distribution);
        return name == null || onPath("winget").isEmpty()
                ? Optional.empty()
                : Optional.of("winget install " + name.formatted(String.valueOf(release)));
    }

    private Optional<Path> onPath(String name) {
        return SearchPath.of(machine.environment()).find(machine.program(name));
    }
}

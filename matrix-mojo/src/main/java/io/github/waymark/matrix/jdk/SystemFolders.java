package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the JDKs that packages and installers of the operating system have installed. */
final class SystemFolders {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final List<String> LINUX =
            List.of("usr/lib/jvm", "usr/lib64/jvm", "usr/java", "usr/jdk", "usr/local/java", "opt/java");
    private static final List<String> WINDOWS = List.of(
            "Java",
            "Eclipse Adoptium",
            "Eclipse Foundation",
            "AdoptOpenJDK",
            "Amazon Corretto",
            "BellSoft",
            "Microsoft",
            "Semeru",
            "Zulu");
    private static final List<String> REGISTRY = List.of(
            "JavaSoft\\JDK",
            "JavaSoft\\Java Development Kit",
            "Eclipse Adoptium\\JDK",
            "Eclipse Foundation\\JDK",
            "AdoptOpenJDK\\JDK",
            "Microsoft\\JDK",
            "Azul Systems\\Zulu");
    private static final Pattern REGISTERED =
            Pattern.compile("(?m)^\\s+(?:JavaHome|Path|InstallationPath)\\s+REG_SZ\\s+(.+?)\\s*$");
    private static final Pattern BUNDLE = Pattern.compile("<key>JVMHomePath</key>\\s*<string>([^<]+)</string>");

    private final Machine machine;
    private final Programs programs;
    private final JdkFolders folders;

    SystemFolders(Machine machine, Programs programs) {
        this.machine = machine;
        this.programs = programs;
        this.folders = new JdkFolders(machine);
    }

    List<JdkCandidate> candidates() {
        return switch (machine.os()) {
            case MACOS -> onMacOs();
            case WINDOWS -> onWindows();
            default -> onLinux();
        };
    }

    private List<JdkCandidate> onLinux() {
        List<JdkCandidate> found = new ArrayList<>();
        LINUX.forEach(folder -> found.addAll(folders.in(machine.root().resolve(folder), 1)));
        return found;
    }

    private List<JdkCandidate> onMacOs() {
        List<JdkCandidate> found = new ArrayList<>();
        String bundles = "Library/Java/JavaVirtualMachines";
        found.addAll(folders.in(machine.root().resolve(bundles), 1));
        found.addAll(folders.in(machine.userHome().resolve(bundles), 1));
        for (String brew : List.of("opt/homebrew/opt", "usr/local/opt")) {
            for (Path formula : SafePaths.folders(machine.root().resolve(brew))) {
                folders.home(formula.resolve("libexec/openjdk.jdk"))
                        .ifPresent(home -> found.add(new JdkCandidate(home, formula.toString())));
            }
        }
        programs.output(List.of("/usr/libexec/java_home", "-X"), LIMIT)
                .ifPresent(text -> found.addAll(candidates(BUNDLE.matcher(text), "java_home")));
        return found;
    }

    private List<JdkCandidate> onWindows() {
        List<JdkCandidate> found = new ArrayList<>();
        for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")) {
            machine.variable(variable)
                    .ifPresent(files -> WINDOWS.forEach(vendor -> found.addAll(folders.in(files.resolve(vendor), 1))));
        }
        for (Path app : SafePaths.folders(machine.folder("SCOOP", "scoop").resolve("apps"))) {
            found.addAll(folders.in(app, 1));
        }
        for (String key : REGISTRY) {
            programs.output(List.of("reg", "query", "HKLM\\SOFTWARE\\" + key, "/s"), LIMIT)
                    .ifPresent(text -> found.addAll(candidates(REGISTERED.matcher(text), "the registry")));
        }
        return found;
    }

    private static List<JdkCandidate> candidates(Matcher homes, String source) {
        List<JdkCandidate> found = new ArrayList<>();
        while (homes.find()) {
            SafePaths.of(homes.group(1))
                    .map(home -> new JdkCandidate(home, source))
                    .ifPresent(found::add);
        }
        return found;
    }
}

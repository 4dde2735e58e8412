package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JDKs that packages and installers of the operating system have put where they belong. */
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
    private final Folders folders;

    SystemFolders(Machine machine, Programs programs) {
        this.machine = machine;
        this.programs = programs;
        this.folders = new Folders(machine);
    }

    List<Candidate> candidates() {
        return switch (machine.os()) {
            case MACOS -> ofMacOs();
            case WINDOWS -> ofWindows();
            default -> ofLinux();
        };
    }

    private List<Candidate> ofLinux() {
        List<Candidate> found = new ArrayList<>();
        LINUX.forEach(folder -> found.addAll(folders.in(machine.root().resolve(folder), 1)));
        return found;
    }

    private List<Candidate> ofMacOs() {
        List<Candidate> found = new ArrayList<>();
        String machines = "Library/Java/JavaVirtualMachines";
        found.addAll(folders.in(machine.root().resolve(machines), 1));
        found.addAll(folders.in(machine.userHome().resolve(machines), 1));
        for (String brew : List.of("opt/homebrew/opt", "usr/local/opt")) {
            for (Path formula : Paths.folders(machine.root().resolve(brew))) {
                folders.home(formula.resolve("libexec/openjdk.jdk"))
                        .ifPresent(home -> found.add(new Candidate(home, formula.toString())));
            }
        }
        programs.output(List.of("/usr/libexec/java_home", "-X"), LIMIT)
                .ifPresent(text -> found.addAll(named(BUNDLE.matcher(text), "java_home")));
        return found;
    }

    private List<Candidate> ofWindows() {
        List<Candidate> found = new ArrayList<>();
        for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")) {
            machine.variable(variable)
                    .ifPresent(files -> WINDOWS.forEach(vendor -> found.addAll(folders.in(files.resolve(vendor), 1))));
        }
        for (Path app : Paths.folders(machine.folder("SCOOP", "scoop").resolve("apps"))) {
            found.addAll(folders.in(app, 1));
        }
        for (String key : REGISTRY) {
            programs.output(List.of("reg", "query", "HKLM\\SOFTWARE\\" + key, "/s"), LIMIT)
                    .ifPresent(text -> found.addAll(named(REGISTERED.matcher(text), "the registry")));
        }
        return found;
    }

    private static List<Candidate> named(Matcher homes, String source) {
        List<Candidate> found = new ArrayList<>();
        while (homes.find()) {
            Paths.of(homes.group(1)).map(home -> new Candidate(home, source)).ifPresent(found::add);
        }
        return found;
    }
}

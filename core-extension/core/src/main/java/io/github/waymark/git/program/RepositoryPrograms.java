package io.github.waymark.git.program;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of the {@code git} program with which it runs none of the programs that the configuration of a repository names.
 *
 * <p>Programs that the system, the user or the environment names stay. Only commands that read need them.
 */
public final class RepositoryPrograms {

    private static final List<String> ALWAYS_OFF = List.of("-c", "core.fsmonitor=false");

    private RepositoryPrograms() {}

    /**
     * The start of a command that reads a repository. In a build of an untrusted change no program of the repository runs; otherwise its
     * filters, and its program for signatures, are those that git needs for the right answer.
     *
     * @param folder in the repository
     * @param environment the environment of the git program
     */
    public static List<String> reading(Path folder, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
        command.addAll(ALWAYS_OFF);
        if (UntrustedBuild.of(environment).isOn()) {
            GitFolder.find(folder).ifPresent(found -> command.addAll(off(found, environment)));
        }
        return command;
    }

    private static List<String> off(GitFolder folder, Map<String, String> environment) {
        GitConfig settings = GitConfig.of(folder, environment, home(environment));
        List<String> options = new ArrayList<>(List.of("-c", "core.hooksPath=/dev/null"));
        for (String key : settings.keysOfRepository()) {
            Optional<String> without = without(key);
            if (without.isPresent()) {
                requireOption(key, folder);
                options.add("-c");
                options.add(key + "=" + settings.protectedValue(key).orElse(without.get()));
            }
        }
        return options;
    }

    /** The value with which git runs nothing, or its own default; empty for a setting that names no program. */
    private static Optional<String> without(String key) {
        if (key.startsWith("filter.")) {
            String name = key.substring(key.lastIndexOf('.') + 1);
            return switch (name) {
                case "clean", "smudge", "process" -> Optional.of("");
                case "required" -> Optional.of("false");
                default -> Optional.empty();
            };
        }
        return switch (key) {
            case "gpg.program", "gpg.openpgp.program" -> Optional.of("gpg");
            case "gpg.x509.program" -> Optional.of("gpgsm");
            case "gpg.ssh.program" -> Optional.of("ssh-keygen");
            default -> Optional.empty();
        };
    }

    /** An option ends its key at the first equals sign. */
    private static void requireOption(String key, GitFolder folder) {
        if (key.indexOf('=') >= 0) {
            throw new ProblemException(new Problem(
                    "A setting of git names a program, and can't be switched off.",
                    folder.commonDir().resolve("config") + ", " + key,
                    "In a build of an untrusted change, git runs no program of the repository; options can't have a name with an equals"
                            + " sign.",
                    "Remove the setting: `git config --unset-all '" + key + "'`."));
        }
    }

    private static Path home(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", "")));
    }
}

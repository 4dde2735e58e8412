package io.github.waymark.matrix.environment;

import io.github.waymark.matrix.command.CommandTemplate;
import java.util.List;
import java.util.Optional;

/**
 * The commands of an environment.
 *
 * @param before run before the main ones, or before Maven's goals
 * @param main run instead of Maven's goals; empty for these
 * @param after run after them, whatever their outcome
 * @param shell the shell for scripts, {@code sh}; empty when the commands are programs
 * @param directory where they run, relative to the root of the project; empty for the root
 * @param retries how often a command that failed is run again
 * @param allowed names of programs outside of the project and the JDK, with stars
 * @param args the words for <code>{args}</code>; empty when none were given
 */
public record Commands(
        List<CommandTemplate> before,
        List<CommandTemplate> main,
        List<CommandTemplate> after,
        String shell,
        String directory,
        int retries,
        List<String> allowed,
        Optional<List<String>> args) {

    /** No commands: Maven's goals are run. */
    public static final Commands NONE =
            new Commands(List.of(), List.of(), List.of(), "", "", 0, List.of(), Optional.empty());

    public Commands {
        before = List.copyOf(before);
        main = List.copyOf(main);
        after = List.copyOf(after);
        allowed = List.copyOf(allowed);
        args = args.map(List::copyOf);
    }

    /** Whether they are run instead of Maven's goals. */
    public boolean replaceGoals() {
        return !main.isEmpty();
    }

    /** Whether there is any. */
    public boolean areAny() {
        return !before.isEmpty() || !main.isEmpty() || !after.isEmpty();
    }
}

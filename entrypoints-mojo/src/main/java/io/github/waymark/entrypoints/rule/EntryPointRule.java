package io.github.waymark.entrypoints.rule;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;

/** The rules for entry points. What only others can fix is mostly a warning. */
public enum EntryPointRule implements Rule {
    EP01(
            Level.ERROR,
            Level.ERROR,
            "ServiceLoader can read each line of a service file; it discards the whole file otherwise."),
    EP02(Level.ERROR, Level.WARN, "Each class that a service file names exists."),
    EP03(
            Level.ERROR,
            Level.WARN,
            "A provider is a public, concrete class with a public constructor without parameters."),
    EP04(
            Level.ERROR,
            Level.WARN,
            "A provider in a service file has a constructor; a provider() method counts in modules only."),
    EP05(Level.ERROR, Level.WARN, "A provider implements the service."),
    EP06(Level.WARN, Level.INFO, "A service file is named after the binary name of a type."),
    EP07(Level.ERROR, Level.WARN, "The class file of a provider is not newer than the Java release of the project."),
    EP08(Level.WARN, Level.INFO, "A service file names each provider once."),
    EP09(Level.WARN, Level.WARN, "A provider is in one jar of the class path only."),
    EP10(Level.ERROR, Level.ERROR, "A service of which one provider is used has one provider on the class path."),
    EP11(Level.ERROR, Level.INFO, "The service files and the module declaration of a jar name the same providers."),
    EP12(Level.ERROR, Level.INFO, "A module declares the services that its code asks for with `uses`."),
    EP13(Level.WARN, Level.INFO, "A service that the code asks for has a provider on the class path."),
    EP14(
            Level.ERROR,
            Level.ERROR,
            "A packaged artifact has the providers of the class path whose classes it contains."),
    EP15(Level.ERROR, Level.ERROR, "Service files in a packaged artifact have the names of relocated classes."),
    EP16(Level.ERROR, Level.ERROR, "A packaged artifact has the entries of other indexes whose classes it contains."),
    EP17(
            Level.ERROR,
            Level.WARN,
            "A console script has a valid, unique name, and its class and method can be launched."),
    EP18(Level.ERROR, Level.ERROR, "The providers of a service have different names."),
    EP19(Level.ERROR, Level.WARN, "A name is on the class that provider() returns, where it is found at run time.");

    private final Level level;
    private final Level inDependencies;
    private final String help;

    EntryPointRule(Level level, Level inDependencies, String help) {
        this.level = level;
        this.inDependencies = inDependencies;
        this.help = help;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Level level() {
        return level;
    }

    /** The severity in jars of others; {@link Level#INFO} for what is of interest to nobody but their authors. */
    public Level inDependencies() {
        return inDependencies;
    }

    @Override
    public String help() {
        return help;
    }
}

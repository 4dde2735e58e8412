package io.github.waymark.configuration.source;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the classes of types say about their values: the constants of an enum, and the properties of an object. */
public final class TypeLookup {

    private final ClassLookup classes;
    private final Dialect dialect;
    private final Map<String, Optional<Map<String, OptionType>>> properties = new HashMap<>();

    TypeLookup(ClassLookup classes, Dialect dialect) {
        this.classes = classes;
        this.dialect = dialect;
    }

    /**
     * The constants of an enum; empty for other types and those whose class is not there.
     *
     * @param artifact the jar that mentions the type
     */
    public List<String> constants(OptionType type, String artifact) {
        if (type.kind() != Kind.OPAQUE && type.kind() != Kind.ENUM) {
            return List.of();
        }
        return classes.find(type.declared(), artifact)
                .filter(DeclaredClass::isEnum)
                .map(DeclaredClass::enumConstants)
                .orElse(List.of());
    }

    /**
     * Whether the class of a type is there.
     *
     * @param artifact the jar that mentions the type
     */
    public boolean exists(OptionType type, String artifact) {
        return classes.find(type.declared(), artifact).isPresent();
    }

    /** Whether a type is an interface or an abstract class, whose objects may have more properties than it shows. */
    public boolean isAbstract(OptionType type, String artifact) {
        return classes.find(type.declared(), artifact)
                .filter(found -> found.isAbstract() && !found.isEnum())
                .isPresent();
    }

    /**
     * The unit that a field of the class of an option adds to a bare number.
     *
     * @return the unit of the option itself, if its source states one
     */
    public Optional<String> unit(Option option) {
        if (option.unit().isPresent() || option.origin().type().isEmpty()) {
            return option.unit();
        }
        String property = option.name().substring(option.name().lastIndexOf('.') + 1);
        return classes.find(option.origin().type(), option.origin().artifact())
                .map(owner -> BeanProperties.of(
                        owner, other -> classes.find(other, option.origin().artifact())))
                .map(properties -> properties.get(property))
                .flatMap(BeanProperties.Property::member)
                .flatMap(BeanOptions::unit);
    }

    /**
     * What can be set in an object of a type, by the canonical form of each name; empty if that can't be known.
     *
     * @param artifact the jar that mentions the type
     */
    public Optional<Map<String, OptionType>> properties(OptionType type, String artifact) {
        return properties.computeIfAbsent(type.declared(), name -> read(name, artifact));
    }

    /**
     * Whether classes of a jar have the name of a setting, which its metadata doesn't declare.
     *
     * @param declared an option of the jar, whose name begins with the same part
     */
    public boolean isUsed(CanonicalName name, Option declared) {
        int dot = declared.name().indexOf('.');
        String first = dot < 0 ? declared.name() : declared.name().substring(0, dot);
        return classes.isUsed(name, first, declared.origin().artifact(), dialect);
    }

    private Optional<Map<String, OptionType>> read(String name, String artifact) {
        Optional<DeclaredClass> found = name.startsWith("java.") ? Optional.empty() : classes.find(name, artifact);
        // Of an abstract class or an interface, only the program knows which objects there are.
        if (found.isEmpty() || found.get().isAbstract() || found.get().isEnum()) {
            return Optional.empty();
        }
        Map<String, OptionType> known = new HashMap<>();
        BeanProperties.of(found.get(), other -> classes.find(other, artifact))
                .forEach((property, of) -> known.put(canonical(property), of.type()));
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private String canonical(String property) {
        return CanonicalName.of(property, dialect).text();
    }
}

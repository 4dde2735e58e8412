package io.github.waymark.classfile;

/**
 * A reference from a class to another class, or to a method or field of it.
 *
 * @param owner the internal name of the class, {@code java/lang/String}
 * @param member the name and descriptor of a method, {@code length()I}, or of a field, {@code size:I}; empty for the class itself
 */
public record Reference(String owner, String member) {

    /** {@code org.slf4j.impl.StaticLoggerBinder.getSingleton()}. */
    public String text() {
        int end = member.indexOf('(') >= 0 ? member.indexOf('(') : member.indexOf(':');
        String name = end < 0 ? "" : "." + member.substring(0, end) + (member.indexOf('(') >= 0 ? "()" : "");
        return owner.replace('/', '.').replace('$', '.') + (name.equals(".<init>()") ? "()" : name);
    }
}

package io.github.waymark.matrix.run;

import io.github.waymark.matrix.expand.Condition;
import io.github.waymark.matrix.jdk.Jdk;

/**
 * A profile of a POM that is active on some JDKs.
 *
 * @param id its id
 * @param condition its {@code <jdk>}: {@code 17}, {@code !1.8} or {@code [22,)}
 */
public record JdkProfile(String id, String condition) {

    /** Whether it is active if Maven runs on this JDK. */
    boolean isActiveOn(Jdk jdk) {
        String plain = condition.strip();
        return plain.startsWith("!")
                ? !Condition.holds(plain.substring(1).strip(), jdk.version())
                : Condition.holds(plain, jdk.version());
    }
}

/**
 * The text form of a list, one entry per line, similar to OpenStack's {@code upper-constraints.txt}:
 *
 * <pre>
 * # header
 *
 * -r other.txt
 * org.slf4j:slf4j-api===2.0.16
 * org.springframework:*===6.2.1 ; jdk&gt;=17  # reason [licence: Apache-2.0] [until: 2027-01-31]
 * allow com.google.guava:guava [32,34) !=33.1 scopes=compile,test  # reason
 * deny log4j:log4j  # reason
 * exempt org.example:*  # reason
 * </pre>
 *
 * <p>Independent of files. Start at {@link io.github.waymark.constraint.text.TextForm}.
 */
@NullMarked
package io.github.waymark.constraint.text;

import org.jspecify.annotations.NullMarked;

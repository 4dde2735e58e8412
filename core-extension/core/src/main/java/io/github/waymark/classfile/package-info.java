/**
 * Reads what class files declare and what they refer to.
 *
 * <p>The only package that uses ASM. Start at {@link io.github.waymark.classfile.ClassPath}.
 */
@NullMarked
package io.github.waymark.classfile;

import org.jspecify.annotations.NullMarked;

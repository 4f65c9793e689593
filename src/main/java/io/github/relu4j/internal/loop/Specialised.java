package io.github.relu4j.internal.loop;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Copies of a template class, each with data of its own.
 *
 * <p>A loop that several functions share has megamorphic calls in it, which C2 does not inline;
 * with the Vector API that costs a factor of hundreds, because every vector is then boxed. A copy
 * as a hidden class has its own profile, and reads its data into a static final field, which C2
 * takes for a constant.
 */
public final class Specialised {

  private Specialised() {}

  /**
   * A new copy of a template.
   *
   * @param lookup a lookup on the template's package
   * @param template a class with a constructor without parameters
   * @param classData what the copy finds as its class data
   * @param type the type to return
   * @return the copy; where none can be made, without class files to copy or in a VM that defines
   *     no hidden classes (a native image, say, in whatever way it says so), one that was made when
   *     the library was built, or null if no such copy is left
   */
  public static <T> T copy(
      MethodHandles.Lookup lookup, Class<? extends T> template, Object classData, Class<T> type) {
    try {
      MethodHandles.Lookup copy =
          lookup.defineHiddenClassWithClassData(classFile(template), classData, true);
      return type.cast(
          copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class)).invoke());
    } catch (OutOfMemoryError | StackOverflowError e) {
      // Nothing is wrong with the copy, and the caller's next call may have the room.
      throw e;
    } catch (Throwable e) {
      return madeByBuild(template, classData, type);
    }
  }

  private static <T> T madeByBuild(Class<? extends T> template, Object classData, Class<T> type) {
    try {
      return type.cast(BuildTimeCopies.next(template, classData));
    } catch (LinkageError e) {
      // It cannot be initialised, since there is no copy left of one of its parts.
      return null;
    }
  }

  /**
   * A new copy of a template for the initialiser of another copy, which is not made without it.
   *
   * @param lookup a lookup on the template's package
   * @param template a class with a constructor without parameters
   * @param classData what the copy finds as its class data
   * @param type the type to return
   * @return the copy
   * @throws UnsupportedOperationException if none can be made
   */
  public static <T> T part(
      MethodHandles.Lookup lookup, Class<? extends T> template, Object classData, Class<T> type) {
    T copy = copy(lookup, template, classData, type);
    if (copy == null) {
      throw new UnsupportedOperationException("no copy of " + template.getName());
    }
    return copy;
  }

  /**
   * What a copy has as its class data.
   *
   * @param copy the lookup of the copy itself
   * @param type the type of the data
   * @return the data, or null in the template itself
   */
  public static <T> T data(MethodHandles.Lookup copy, Class<T> type) {
    try {
      return copy.lookupClass().isHidden()
          ? MethodHandles.classData(copy, "_", type)
          : type.cast(BuildTimeCopies.classData());
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * One of several that a copy has as its class data.
   *
   * @param copy the lookup of the copy itself
   * @param index which one
   * @param type its type
   * @return the data, or null in the template itself
   */
  public static <T> T data(MethodHandles.Lookup copy, int index, Class<T> type) {
    try {
      if (copy.lookupClass().isHidden()) {
        return MethodHandles.classDataAt(copy, "_", type, index);
      }
      List<?> handed = (List<?>) BuildTimeCopies.classData();
      return handed == null ? null : type.cast(handed.get(index));
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static byte[] classFile(Class<?> template) throws IOException {
    String name = template.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = template.getResourceAsStream(file)) {
      if (in == null) {
        throw new UnsupportedOperationException(file + " is not there to copy");
      }
      return in.readAllBytes();
    }
  }
}

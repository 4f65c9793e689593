package io.github.relu4j.names;

import io.github.relu4j.internal.check.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name or a call as Python writes it, such as {@code F.leaky_relu(self.conv(x), 0.2)}, taken
 * apart. The time that takes grows with the length of the text, and no faster.
 *
 * @param text what was given, as a message quotes it
 * @param name the dotted name; a group in brackets that is a part of it is left as its brackets, so
 *     {@code self.conv(x).relu(0)} has the name {@code self.conv().relu}
 * @param receiver in a call, what is before the last dot of the name, with its groups; else empty
 * @param arguments each as it is written
 */
record PythonCall(String text, String name, String receiver, List<String> arguments) {

  /** What a printed model has before a module: its name there, and how often it follows itself. */
  private static final Pattern LABEL = Pattern.compile("\\([^()]++\\):\\s*+(?:[0-9]++ x )?+");

  /** A class or a function as Python prints it. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "<class '([\\w.]++)'>|<(?:PjitFunction of <)?+(?:built-in )?+"
              + "(?:function|method) ([\\w.]++)[^>]*+>{1,2}");

  /** A variable of Python, or a piece of one. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][\\w.\\[\\]]*+");

  /** What a dot and the name of a method may follow. Behind an operator it is a part of more. */
  private static final Pattern PRIMARY = Pattern.compile("[\\w.()\\[\\]{}]++");

  /**
   * An argument's name. The equals sign of a comparison, a call or a text has no such before it.
   */
  private static final Pattern NAME = Pattern.compile("([^=()\\[\\]{}'\"<>!]*+)=(?!=)");

  /** A call, or a name without one, in a line of code or of a printed model. */
  static PythonCall of(String text) {
    Objects.requireNonNull(text, "text");
    String code = withoutQuotes(withoutEnd(text.strip()));
    Matcher label = LABEL.matcher(code);
    if (label.lookingAt()) {
      code = code.substring(label.end());
    }
    Matcher object = OBJECT.matcher(code);
    if (object.matches()) {
      String printed = object.group(1) == null ? object.group(2) : object.group(1);
      return new PythonCall(text, printed, "", List.of());
    }
    return of(text, code);
  }

  private static PythonCall of(String text, String code) {
    PythonGroups groups = PythonGroups.of(text, code);
    if (!groups.isCall()) {
      return new PythonCall(text, code, "", List.of());
    }
    String called = groups.called();
    if (called.endsWith(")")) {
      // A module that is made and called at once, as in nn.ReLU()(x).
      PythonGroups made = PythonGroups.of(text, called);
      return new PythonCall(text, made.outline(), "", made.arguments());
    }
    List<String> arguments = groups.arguments();
    if (isPartial(groups.outline()) && !arguments.isEmpty()) {
      return new PythonCall(text, arguments.get(0), "", arguments.subList(1, arguments.size()));
    }
    int dot = called.lastIndexOf('.');
    String receiver =
        dot > 0 && PRIMARY.matcher(groups.outline()).matches() ? called.substring(0, dot) : "";
    return new PythonCall(text, groups.outline(), receiver, arguments);
  }

  private static boolean isPartial(String name) {
    return name.equals("partial") || name.equals("functools.partial");
  }

  /** Without a comment, and without what ends a statement or separates it from the next. */
  private static String withoutEnd(String line) {
    String code = line.substring(0, PythonGroups.endOfCode(line)).strip();
    return code.endsWith(";") || code.endsWith(",")
        ? code.substring(0, code.length() - 1).strip()
        : code;
  }

  private static String withoutQuotes(String code) {
    return PythonValue.text(code).map(String::strip).orElse(code);
  }

  PythonCall withName(String other) {
    return new PythonCall(text, other, receiver, arguments);
  }

  /** A call of a function, with what the method is called on as the first argument. */
  PythonCall asFunction(String function) {
    List<String> all = new ArrayList<>();
    all.add(receiver);
    all.addAll(arguments);
    return new PythonCall(text, function, "", all);
  }

  /**
   * The same, but for a flag that stands alone in its place at the end: as name=True. So did
   * PyTorch print it up to version 1.1, behind arguments with names as well.
   */
  PythonCall withFlag(String flag, List<String> names) {
    int last = arguments.size() - 1;
    if (last < 0 || last != names.indexOf(flag) || !arguments.get(last).equals(flag)) {
      return this;
    }
    List<String> all = new ArrayList<>(arguments.subList(0, last));
    all.add(flag + "=True");
    return new PythonCall(text, name, receiver, all);
  }

  /** What is written for each parameter; an argument that no parameter takes is among them. */
  Map<String, String> bind(List<String> names) {
    Map<String, String> bound = new HashMap<>();
    boolean named = false;
    // One argument more than there are names is given twice or not known: the others need no look.
    int count = Math.min(arguments.size(), names.size() + 1);
    for (int i = 0; i < count; i++) {
      String argument = arguments.get(i);
      Matcher name = NAME.matcher(argument);
      boolean isNamed = name.lookingAt();
      if (named && !isNamed) {
        throw new IllegalArgumentException(
            quoted()
                + ": \""
                + Excerpt.of(argument)
                + "\" follows a named argument without a name");
      }
      named = isNamed;
      String parameter = named ? name.group(1).strip() : positional(names, i);
      String value = named ? argument.substring(name.end()).strip() : argument;
      if (bound.put(parameter, value) != null) {
        throw new IllegalArgumentException(quoted() + " gives " + Excerpt.of(parameter) + " twice");
      }
    }
    return bound;
  }

  private static String positional(List<String> names, int index) {
    return index < names.size() ? names.get(index) : "number " + (index + 1);
  }

  /** A number there is meant for a parameter, which Python would not take it for. */
  void requireInput(String input, List<String> parameters) {
    if (input != null && !VARIABLE.matcher(input).matches() && !PythonValue.isExpression(input)) {
      throw new IllegalArgumentException(
          quoted()
              + ": the first argument of a function is its input, which \""
              + Excerpt.of(input)
              + "\" is not; parameters that can be given by name: "
              + parameters);
    }
  }

  IllegalArgumentException unreadable(String parameter, String written, String kind) {
    return new IllegalArgumentException(
        quoted()
            + ": cannot read \""
            + Excerpt.of(written)
            + "\" as "
            + kind
            + " for "
            + Excerpt.of(parameter));
  }

  /** The text as a message quotes it. */
  String quoted() {
    return "\"" + Excerpt.of(text) + "\"";
  }
}

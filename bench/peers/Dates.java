// Dates that a peer written in Java finds in reports, as dates.mjs prints them. usage: java -cp 'FOLDER/*' Dates.java PEER LANG FILE…
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.LogManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

public class Dates {
  private interface Finder {
    List<String[]> find(String text) throws Exception;
  }

  private static final Map<String, String> NAMES = Map.of("de", "german", "en", "english", "es", "spanish", "fr", "french", "it", "italian",
      "pt", "portuguese", "ru", "russian", "vi", "vietnamese", "tr", "auto-turkish");
  private static final String HEIDELTIME_SETTINGS = "considerDate = true\nconsiderTime = true\nconsiderDuration = false\nconsiderSet = false\n"
      + "considerTemponym = false\nuimaVarDate = Date\nuimaVarDuration = Duration\nuimaVarLanguage = Language\nuimaVarSet = Set\n"
      + "uimaVarTime = Time\nuimaVarTemponym = Temponym\nuimaVarTypeToProcess = Type\n"
      + "typeSystemHome = desc/type/HeidelTime_TypeSystem.xml\ntypeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml\n";
  private static final Pattern INTERVAL = Pattern.compile(
      "<TIMEX3INTERVAL earliestBegin=\"([0-9-]{10})[^\"]*\" latestBegin=\"[^\"]*\" earliestEnd=\"[^\"]*\" latestEnd=\"([0-9-]{10})[^>]*>(.*?)</TIMEX3INTERVAL>",
      Pattern.DOTALL);
  private static final Pattern TIMEX = Pattern.compile("<TIMEX3 [^>]*value=\"(\\d{4}-\\d\\d-\\d\\d)[^>]*>([^<]*)<");
  private static final Pattern RANGE = Pattern.compile("\\((\\d{4}|XXXX)-(\\d\\d?)-(\\d\\d?),(\\d{4}|XXXX)-(\\d\\d?)-(\\d\\d?),");

  /** A day whose year the words do not tell. */
  private static String asTold(String day, String words) {
    return words.contains(day.substring(0, 4)) ? day : "XXXX" + day.substring(4);
  }

  private static Finder heidelTime(String language) throws Exception {
    Path settings = Files.createTempFile("heideltime", ".props");
    Files.writeString(settings, HEIDELTIME_SETTINGS);
    HeidelTimeStandalone tagger = new HeidelTimeStandalone(Language.getLanguageFromString(NAMES.get(language)), DocumentType.NEWS,
        OutputType.TIMEML, settings.toString(), POSTagger.NO, true);
    Files.delete(settings);
    return (text) -> {
      String tagged = tagger.process(text, new GregorianCalendar(2020, 0, 1).getTime());
      List<String[]> days = new ArrayList<>();
      for (Matcher found = INTERVAL.matcher(tagged); found.find();)
        days.add(new String[] {"XXXX" + found.group(1).substring(4), // its year is that of the reference date, where only the end's is told
            asTold(found.group(2), found.group(3))});
      for (Matcher found = TIMEX.matcher(tagged); found.find();) {
        String day = asTold(found.group(1), found.group(2));
        days.add(new String[] {day, day});
      }
      return days;
    };
  }

  private static String day(String year, String month, String day, String words) {
    return asTold(String.format("%s-%02d-%02d", year, Integer.valueOf(month), Integer.valueOf(day)), words);
  }

  private static Finder coreNlp() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    settings.setProperty("ner.docdate.useFixedDate", "2020-01-01");
    settings.setProperty("sutime.includeRange", "true");
    settings.setProperty("sutime.markTimeRanges", "true");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    return (text) -> {
      CoreDocument document = new CoreDocument(text);
      pipeline.annotate(document);
      List<String[]> days = new ArrayList<>();
      for (CoreEntityMention mention : document.entityMentions()) {
        Timex time = mention.coreMap().get(TimeAnnotations.TimexAnnotation.class);
        Matcher found = RANGE.matcher(time == null ? "" : time.toString());
        if (found.find())
          days.add(new String[] {day(found.group(1), found.group(2), found.group(3), time.text()),
              day(found.group(4), found.group(5), found.group(6), time.text())});
      }
      return days;
    };
  }

  private static List<String[]> attempt(Finder finder, String text) {
    try {
      return finder.find(text);
    } catch (Exception problem) {
      return List.of();
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String json(Map.Entry<String, List<String[]>> found) {
    return found.getValue().stream().map((pair) -> "[" + quoted(pair[0]) + "," + quoted(pair[1]) + "]")
        .collect(Collectors.joining(",", quoted(found.getKey()) + ":[", "]"));
  }

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    String peer = arguments[0], language = arguments[1];
    if (peer.equals("CoreNLP") && !language.equals("en")) {
      System.out.println("{\"supported\": false, \"dates\": {}, \"seconds\": 0}");
      return;
    }
    Finder finder = peer.equals("CoreNLP") ? coreNlp() : heidelTime(language);
    List<String> paths = List.of(arguments).subList(2, arguments.length);
    List<String> texts = new ArrayList<>();
    List<Map.Entry<String, List<String[]>>> dates = new ArrayList<>();
    for (String path : paths) {
      texts.add(Files.readString(Path.of(path)));
      dates.add(Map.entry(path, attempt(finder, texts.get(texts.size() - 1))));
    }
    long start = System.nanoTime();
    for (String text : texts)
      attempt(finder, text);
    System.out.printf(java.util.Locale.ROOT, "{\"supported\": true, \"seconds\": %.6f, \"dates\": {%s}}%n", (System.nanoTime() - start) / 1e9,
        dates.stream().map(Dates::json).collect(Collectors.joining(",")));
  }
}

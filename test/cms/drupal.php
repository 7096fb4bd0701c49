<?php
// The few classes of Drupal that the block needs, and a run of it: cases in as JSON, what Drupal would print out.
// Arguments: the module's folder. Input: a list of {name, attributes}, as somebody would type them into the block's form.

namespace Drupal\Core\Block\Attribute {
  #[\Attribute]
  final class Block { public function __construct(public string $id, public object $admin_label) {} }
}

namespace Drupal\Core\StringTranslation {
  final class TranslatableMarkup { public function __construct(private string $words) {} public function __toString(): string { return $this->words; } }
}

namespace Drupal\Core\Form {
  interface FormStateInterface { public function getValue(string $name); public function setErrorByName(string $name, $words = ''); }
}

namespace Drupal\Core\Block {
  abstract class BlockBase {
    public function __construct(protected array $configuration = []) { $this->configuration += $this->defaultConfiguration(); }
    abstract public function defaultConfiguration();
    protected function t(string $words): \Drupal\Core\StringTranslation\TranslatableMarkup { return new \Drupal\Core\StringTranslation\TranslatableMarkup($words); }
  }
}

namespace {
  error_reporting(E_ALL);
  set_error_handler(fn ($level, $words) => throw new ErrorException($words));

  final class Typed implements Drupal\Core\Form\FormStateInterface {
    public array $errors = [];
    public function __construct(private array $values) {}
    public function setErrorByName(string $name, $words = '') { $this->errors[$name] = (string) $words; return $this; }
    public function getValue(string $name) { return $this->values[$name] ?? NULL; }
  }

  function escaped($text): string { return htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8'); }

  function tag(string $name, array $attributes, string $inside): string {
    $written = implode('', array_map(fn ($key, $value) => sprintf(' %s="%s"', $key, escaped($value)), array_keys($attributes), $attributes));
    return "<$name$written>$inside</$name>";
  }

  $folder = $argv[1];
  require "$folder/triage_widget.module";
  require "$folder/src/Plugin/Block/TriageWidgetBlock.php";
  $class = new ReflectionClass('Drupal\triage_widget\Plugin\Block\TriageWidgetBlock');
  $about = $class->getAttributes()[0]->newInstance();

  // As the library file says; a test reads that file and compares.
  $libraries = ['widget' => ['js' => ['js/triage-widget.js' => ['attributes' => ['type' => 'module']]]]];
  triage_widget_library_info_alter($libraries, 'triage_widget');
  $script = tag('script', ['src' => '/dist/triage-widget.js'] + $libraries['widget']['js']['js/triage-widget.js']['attributes'], '');

  $made = [];
  foreach (json_decode(stream_get_contents(STDIN), TRUE, 64, JSON_THROW_ON_ERROR) as $case) {
    $block = $class->newInstance();
    $fields = array_keys($block->blockForm([], new Typed([])));
    $typed = new Typed(array_intersect_key($case['attributes'], array_flip($fields)));
    $block->blockValidate([], $typed);
    // Drupal saves nothing of a form with errors; here it is, as if another module had written the configuration.
    $block->blockSubmit([], $typed);
    $built = $block->build();
    $errors = implode('', array_map(fn ($name) => "<!-- refused by the form: $name -->\n", array_keys($typed->errors)));
    if ($built['#type'] !== 'html_tag' || $built['#attached']['library'] !== ["{$about->id}/widget"]) throw new Exception('not a tag with its library');
    $made[$case['name']] = tag($built['#tag'], $built['#attributes'], escaped($built['#value'])) . "\n$script\n$errors";
  }
  echo json_encode($made, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
}

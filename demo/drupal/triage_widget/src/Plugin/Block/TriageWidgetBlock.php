<?php

declare(strict_types=1);

namespace Drupal\triage_widget\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * The widget as a block; its settings are those of the tag.
 */
#[Block(id: 'triage_widget', admin_label: new TranslatableMarkup('Triage widget'))]
final class TriageWidgetBlock extends BlockBase {

  /**
   * What can be set, with what a value must look like. Anything else is left out.
   */
  private const SETTINGS = [
    'region' => '/^[A-Za-z]{2}$/D',
    'theme' => '/^(auto|light|dark)$/D',
    'mode' => '/^(triage|reference)$/D',
    'medicines' => '/^(show|hide)$/D',
    'emergency-number' => '/^[0-9+*# ()-]{2,24}$/D',
    'advice-number' => '/^[0-9+*# ()-]{2,24}$/D',
  ];

  /**
   * A pack of your own: a path on this site, and the hash that `triage-pack build` prints. One is nothing without the other.
   */
  private const PACK = [
    'src' => '~^/(?![/\\\\])[A-Za-z0-9._/-]+\.json$~D',
    'pack-integrity' => '~^sha384-[A-Za-z0-9+/]{64}$~D',
  ];

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return array_fill_keys(array_keys(self::SETTINGS + self::PACK), '');
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $titles = [
      'region' => $this->t('Country code, such as GB'),
      'theme' => $this->t('Colours: auto, light or dark'),
      'mode' => $this->t('Mode: triage or reference'),
      'medicines' => $this->t('Medicines: show or hide'),
      'emergency-number' => $this->t('Your own emergency number'),
      'advice-number' => $this->t('Your own advice number'),
      'src' => $this->t('Your own pack: its path on this site, such as /assets/wrist.json'),
      'pack-integrity' => $this->t('Hash of your own pack, as the build prints it: sha384-…'),
    ];
    foreach ($titles as $name => $title) {
      $length = isset(self::PACK[$name]) ? 255 : 24;
      $form[$name] = ['#type' => 'textfield', '#title' => $title, '#default_value' => $this->configuration[$name], '#maxlength' => $length];
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state): void {
    $values = [];
    foreach (array_keys(self::PACK) as $name) {
      $values[$name] = trim((string) $form_state->getValue($name));
    }
    foreach ($this->wrongIn($values) as $name) {
      $form_state->setErrorByName($name, $this->t('Your own pack needs a path on this site that ends in .json, and its hash: sha384- and 64 letters.'));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (array_keys(self::SETTINGS + self::PACK) as $name) {
      $this->configuration[$name] = trim((string) $form_state->getValue($name));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    $attributes = [];
    foreach (self::SETTINGS as $name => $pattern) {
      $value = $this->configuration[$name] ?? '';
      if (is_string($value) && preg_match($pattern, $value) === 1) {
        $attributes[$name] = $value;
      }
    }
    return [
      '#type' => 'html_tag',
      '#tag' => 'triage-widget',
      '#attributes' => $attributes + $this->pack(),
      '#value' => $this->t('The questions need JavaScript. If this may be an emergency, call your local emergency number now.'),
      '#attached' => ['library' => ['triage_widget/widget']],
    ];
  }

  /**
   * The pack that was set, or none.
   *
   * The built-in questions in the place of another pack would be about something else, so a wrong address or hash, from a
   * configuration that no form has checked, becomes an address where nothing is: the widget then shows danger signs.
   */
  private function pack(): array {
    $written = array_filter(array_intersect_key($this->configuration, self::PACK), fn ($value) => $value !== '');
    return $this->wrongIn($written) === [] ? $written : ['src' => 'about:invalid'];
  }

  /**
   * Which settings of a pack are wrong or missing: none where neither is set.
   */
  private function wrongIn(array $values): array {
    if (array_filter($values, fn ($value) => $value !== '') === []) {
      return [];
    }
    $isWrong = fn ($name) => !is_string($values[$name] ?? NULL) || preg_match(self::PACK[$name], $values[$name]) !== 1;
    return array_values(array_filter(array_keys(self::PACK), $isWrong));
  }

}

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
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return array_fill_keys(array_keys(self::SETTINGS), '');
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
    ];
    foreach ($titles as $name => $title) {
      $form[$name] = ['#type' => 'textfield', '#title' => $title, '#default_value' => $this->configuration[$name], '#maxlength' => 24];
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (array_keys(self::SETTINGS) as $name) {
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
      '#attributes' => $attributes,
      '#value' => $this->t('The questions need JavaScript. If this may be an emergency, call your local emergency number now.'),
      '#attached' => ['library' => ['triage_widget/widget']],
    ];
  }

}

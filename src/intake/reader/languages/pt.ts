import type { Language } from './language.ts';

export const pt: Language = {
  code: 'pt',
  headings: {
    summary:
      'perfil|resumo|sobre|sobre mim|resumo profissional|perfil profissional|objetivo|informações básicas|objetivo profissional|apresentação',
    work: 'experiência|experiências|experiência profissional|experiências profissionais|histórico profissional|emprego|trajetória profissional|experiência de trabalho|estágios',
    education:
      'educação|formação|formação acadêmica|formação académica|escolaridade|estudos|educação e formação|formação escolar',
    skills:
      'habilidades|competências|conhecimentos|competências técnicas|aptidões|habilidades técnicas|ferramentas|qualificações|informática',
    languages: 'idiomas|línguas|idioma|competências linguísticas',
    certificates:
      'certificados|certificações|cursos|formação complementar|licenças|cursos e certificações|cursos complementares',
    references: 'referências|referência|recomendações',
    contact: 'contato|contacto|contatos|dados de contato|informações de contato|contactos',
    personal: 'dados pessoais|informações pessoais|informação pessoal',
    profiles: 'perfis|redes sociais|links',
    other:
      'interesses|hobbies|projetos|prêmios|prémios|publicações|voluntariado|trabalho voluntário|atividades|outros|prêmios e reconhecimentos|reconhecimentos|informações adicionais|experiência voluntária|conquistas|passatempos|premiações',
  },
  labels: {
    name: 'nome|nome completo',
    email: 'e-mail|email|correio eletrônico',
    phone: 'telefone|celular|telemóvel|tel|fone',
    address: 'endereço|morada|cidade|localização|residência',
    url: 'site|website|página|portfólio',
    birthDate: 'data de nascimento|nascimento|nascido em|nascida em',
    nationality: 'nacionalidade',
    maritalStatus: 'estado civil',
    criminalRecord: 'antecedentes criminais|registo criminal|registro criminal|certidão de antecedentes criminais',
    specialCategory:
      'religião|sindicato|filiação sindical|saúde|estado de saúde|deficiência|pcd|origem étnica|raça|cor|partido político|orientação sexual',
    keywords: 'palavras-chave|palavras chave|tecnologias',
    courses: 'cursos|disciplinas|matérias',
    score: 'pontuação|nota|média',
  },
  months:
    'janeiro jan|fevereiro fev|março mar marco|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez',
  present: 'presente|atual|atualmente|hoje|o momento|até o momento|momento|em curso|actual|atualidade',
  positions:
    'engenheiro|engenheira|desenvolvedor|desenvolvedora|gerente|diretor|diretora|assistente|estagiário|estagiária|consultor|consultora|analista|técnico|técnica|especialista|coordenador|coordenadora|auxiliar|professor|professora|enfermeiro|enfermeira|contador|contadora|vendedor|vendedora|supervisor|supervisora|programador|programadora|advogado|advogada|gestor|gestora|chefe|designer|operador|operadora|atendente|arquiteto|arquiteta|mentora|voluntária|voluntário|pesquisador|pesquisadora',
  organisations:
    'ltda|s.a|s.a.|grupo|empresa|universidade|hospital|banco|agência|associação|fundação|prefeitura|soluções|tecnologia|consultoria|comércio|indústria|eireli|lda|instituto|câmara',
  schools:
    'universidade|faculdade|instituto|escola|colégio|usp|unicamp|senai|fgv|puc|espm|politécnico|centro universitário|ufrj',
  degrees:
    'bacharelado|bacharel|licenciatura|mestrado|doutorado|pós-graduação|mba|tecnólogo|ensino médio|graduação|técnico em|especialização|mestre|mestrado integrado|curso técnico',
  levels:
    'especialista|avançado|intermediário|básico|iniciante|nativo|nativa|fluente|língua materna|bilíngue|proficiência nativa ou bilíngue|proficiência profissional completa|proficiência limitada|elementar|intermédio|nível avançado|proficiência básica',
  at: 'na|no|em',
  titles: 'curriculum vitae|currículo|currículo vitae|curriculo|cv',
};
